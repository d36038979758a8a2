import type { Command } from 'commander';
import type { DeleteDocument } from '../../documents';
import type { Action, Select } from '../action';
import { done } from '../answer';
import { runName } from '../arguments/run-name';
import { EXIT } from '../exit-code';
import { counted } from '../text/amounts';
import { verb } from '../verb';

interface Flags {
  journal?: boolean;
  yes?: boolean;
}

/** `delete NAME`: frees a run that has ended; on a terminal it asks first. */
export function addDelete(program: Command, select: Select): void {
  verb(program, 'delete', 'free the rows and workflow histories of a run that has ended')
    .argument('<name>', 'the run', runName('NAME'))
    .option('--journal', 'also free the answers that it paid for: asking for them again costs again')
    .option('--yes', 'do not ask')
    .action((name: string, flags: Flags) => select(deleteRun(name, flags)));
}

function deleteRun(name: string, { journal = false, yes = false }: Flags): Action {
  return async (shell) => {
    if (!yes && shell.attended && !(await shell.confirm(`Delete the run ${name} and all that it made?`)))
      return {
        document: { name, freed: null },
        text: 'nothing was deleted; --yes says yes',
        exitCode: EXIT.incomplete,
      };
    const document = await (await shell.client()).deleteRun(name, { journal });
    return done(document, freedText(document));
  };
}

function freedText({ name, freed }: DeleteDocument): string {
  const { seeds, flows, artifacts, samples, failures, journal, histories } = freed;
  const rows = [
    counted(seeds, 'seed'),
    counted(flows, 'flow'),
    counted(artifacts, 'artifact'),
    counted(samples, 'sample'),
    counted(failures, 'failure'),
    ...(journal > 0 ? [counted(journal, 'paid answer')] : []),
  ];
  const server =
    histories === null ? 'no server runs, so its histories stay there' : `workflows: ${histories.toLocaleString('en')}`;
  return `${name} is deleted: ${rows.join(', ')}; ${server}`;
}
