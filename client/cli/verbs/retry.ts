import type { Command } from 'commander';
import { BOUNDS } from '../../run-file/bounds';
import type { Action, Select } from '../action';
import { runName } from '../arguments/run-name';
import { wholeNumber } from '../arguments/whole-number';
import { followRun } from '../progress/follow-run';
import { verb } from '../verb';

interface Flags {
  reason?: string;
  wait?: number;
  /** False with `--no-worker`. */
  worker: boolean;
}

/** `retry NAME`: tries again what `failures NAME` shows, and stays with the run until it ends. */
export function addRetry(program: Command, select: Select): void {
  verb(program, 'retry', 'try again what failed; nothing that was answered well is paid twice')
    .argument('<name>', 'the run', runName('NAME'))
    .option('--reason <text>', 'only what failed for a reason that contains this, as "failures" shows it')
    .option(
      '--wait <seconds>',
      'how long a block that needs a person is waited for',
      wholeNumber('--wait', BOUNDS.waitSeconds),
    )
    .option('--no-worker', 'only start and watch: workers run elsewhere')
    .action((name: string, flags: Flags) => select(retryAndFollow(name, flags)));
}

function retryAndFollow(name: string, { reason, wait, worker }: Flags): Action {
  return async (shell) => {
    const client = await shell.client();
    const what = { name, reason: reason ?? null, worker: worker ? 'own' : 'none' } as const;
    return followRun((say) => client.retry({ ...what, say }), shell, wait);
  };
}
