import type { Command } from 'commander';
import type { WorkerPlace } from '../../port';
import { BOUNDS } from '../../run-file/bounds';
import type { RunFlags } from '../../run-file/with-flags';
import type { Action, Select } from '../action';
import { done } from '../answer';
import { dollarAmount } from '../arguments/dollar-amount';
import { type MetricsFlag, metricsFlag, withMetricsPort } from '../arguments/metrics-port';
import { pathArgument } from '../arguments/path-argument';
import { wholeNumber } from '../arguments/whole-number';
import { chosenRunFile, DEFAULT_RUN_FILE } from '../chosen-run-file';
import { followRun } from '../progress/follow-run';
import { withName, withRunFlags } from '../run-flags';
import { runText } from '../text/run-text';
import { verb } from '../verb';

interface Flags extends RunFlags, MetricsFlag {
  wait?: number;
  detach?: boolean;
  /** False with `--no-worker`. */
  worker: boolean;
}

/** `run [FILE]`: launches or resumes the run and stays with it until it ends. */
export function addRun(program: Command, select: Select): void {
  const command = verb(
    program,
    'run',
    'launch the run in a file, or go on with it, and show its progress until it ends',
  ).argument('[file]', `the run file (default: ${DEFAULT_RUN_FILE})`, pathArgument('FILE'));
  withMetricsPort(withRunFlags(withName(command, "the run's name")))
    .option('--budget <usd>', 'dollars that the run may spend in all; once more to raise it', dollarAmount('--budget'))
    .option(
      '--calls-per-activity <k>',
      'model calls in one activity: 1, or up to 64 for runs of millions',
      wholeNumber('--calls-per-activity', BOUNDS.callsPerActivity),
    )
    .option('--window <n>', 'skill flows open at once', wholeNumber('--window', BOUNDS.window))
    .option(
      '--wait <seconds>',
      'how long a block that needs a person is waited for',
      wholeNumber('--wait', BOUNDS.waitSeconds),
    )
    .option('--detach', 'return at once; a worker goes on in the background')
    .option('--no-worker', 'only launch and watch: workers run elsewhere')
    .action((file: string | undefined, flags: Flags) => {
      if (flags.detach && !flags.worker)
        command.error("error: '--detach' starts a worker and '--no-worker' forbids one; choose one");
      if (flags.metricsPort !== undefined && !flags.worker)
        command.error("error: '--metrics-port' is of a worker here and '--no-worker' forbids one; choose one");
      select(launchAndFollow(file, flags));
    });
}

function launchAndFollow(path: string | undefined, flags: Flags): Action {
  return async (shell) => {
    const file = await chosenRunFile(path, flags, shell.cwd);
    const client = await shell.client(metricsFlag(flags));
    const launch = (say: (sentence: string) => void) => client.launch({ file, worker: workerPlace(flags), say });
    if (!flags.detach) return followRun(launch, shell, flags.wait);
    const handle = await launch(shell.say);
    const run = await client.run(handle.name);
    return done(
      run,
      `${runText(run)}\nit goes on in the background; watch it with: npx agentinstruct status ${run.name} --watch`,
    );
  };
}

function workerPlace({ detach, worker }: Flags): WorkerPlace {
  if (detach) return 'background';
  return worker ? 'own' : 'none';
}
