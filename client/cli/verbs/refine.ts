import { resolve } from 'node:path';
import type { Command } from 'commander';
import { BOUNDS } from '../../run-file/bounds';
import { anchoredSkill } from '../../run-file/run-file';
import type { RunFlags } from '../../run-file/with-flags';
import type { Action, Select } from '../action';
import { pathArgument } from '../arguments/path-argument';
import { skillReference } from '../arguments/skill-reference';
import { wholeNumber } from '../arguments/whole-number';
import { chosenRunFile, DEFAULT_RUN_FILE } from '../chosen-run-file';
import { followRun } from '../progress/follow-run';
import { withModelFlags, withName } from '../run-flags';
import { verb } from '../verb';

interface Flags extends RunFlags {
  skill: string;
  runFile?: string;
  wait?: number;
}

/** `refine FILE.jsonl --skill ID`: the refinement flow over instructions the user has. */
export function addRefine(program: Command, select: Select): void {
  const command = verb(
    program,
    'refine',
    'make instructions you have harder: a line each of { instruction, content?, task? }',
  )
    .argument('<file>', 'JSON lines', pathArgument('FILE'))
    .requiredOption('--skill <id>', 'the skill whose refinement goals are used', skillReference('--skill'))
    .option(
      '--run-file <file>',
      `whose models, roles and skill settings are used (default: ${DEFAULT_RUN_FILE} where there is one)`,
      pathArgument('--run-file'),
    )
    .option(
      '--wait <seconds>',
      'how long a block that needs a person is waited for',
      wholeNumber('--wait', BOUNDS.waitSeconds),
    );
  withModelFlags(withName(command, "the run's name, for status and export")).action((file: string, flags: Flags) => {
    select(refineAndFollow(file, flags));
  });
}

function refineAndFollow(path: string, { skill, runFile, wait, ...flags }: Flags): Action {
  return async (shell) => {
    const instructions = resolve(shell.cwd, path);
    // The instructions take the place of seeds, and the file's name belongs to the run that the file describes.
    const settings = await chosenRunFile(runFile, { ...flags, seeds: [path] }, shell.cwd);
    const file = { ...settings, name: flags.name ?? null };
    const client = await shell.client();
    const options = { file, instructions, skill: anchoredSkill(skill, shell.cwd), worker: 'own' } as const;
    return followRun((say) => client.refine({ ...options, say }), shell, wait);
  };
}
