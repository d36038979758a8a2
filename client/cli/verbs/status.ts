import type { Command } from 'commander';
import type { StatusDocument } from '../../documents';
import type { Action, Select } from '../action';
import { done } from '../answer';
import { runName } from '../arguments/run-name';
import { watchRun } from '../progress/watch-run';
import { runText } from '../text/run-text';
import { table } from '../text/table';
import { verb } from '../verb';

interface Flags {
  watch?: boolean;
}

/** `status [NAME]`: all runs, or one; `--watch` stays with it. */
export function addStatus(program: Command, select: Select): void {
  const command = verb(program, 'status', 'the runs of this home, or one run')
    .argument('[name]', 'a run', runName('NAME'))
    .option('--watch', 'show the progress of one run until it ends')
    .action((name: string | undefined, { watch = false }: Flags) => {
      if (watch && name === undefined) command.error("error: '--watch' needs the name of a run");
      select(name === undefined ? listRuns : watch ? (shell) => watchRun(name, shell) : showRun(name));
    });
}

const listRuns: Action = async (shell) => {
  const document = await (await shell.client()).runs();
  return done(document, runsText(document));
};

function showRun(name: string): Action {
  return async (shell) => {
    const document = await (await shell.client()).run(name);
    return done(document, runText(document));
  };
}

function runsText({ runs }: StatusDocument): string {
  if (runs.length === 0) return 'no runs yet; launch one with: npx agentinstruct run';
  return table(
    ['name', 'state', 'started'],
    runs.map(({ name, state, startedAt }) => [name, state, startedAt]),
  );
}
