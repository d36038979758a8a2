import { resolve } from 'node:path';
import type { Command } from 'commander';
import { WORKFLOWS_QUEUE } from '../../../domain/queues';
import type { Action, Select } from '../action';
import { done } from '../answer';
import { type MetricsFlag, metricsFlag, withMetricsPort } from '../arguments/metrics-port';
import { pathArgument } from '../arguments/path-argument';
import { queueNames } from '../arguments/queue-names';
import { runName } from '../arguments/run-name';
import { verb } from '../verb';

interface Flags extends MetricsFlag {
  home?: string;
  run?: string;
  queues: string[];
}

/** `worker`: works until Ctrl-C, here or on another machine. */
export function addWorker(program: Command, select: Select): void {
  const command = verb(program, 'worker', 'work for the runs of this home or server until Ctrl-C')
    .option('--home <dir>', 'the home to work for, in place of AGENTINSTRUCT_HOME', pathArgument('--home'))
    .option('--run <name>', 'end when this run has ended', runName('--run'))
    .option('--queues <list>', 'which queues to serve: workflows, model:NAME', queueNames('--queues'), [
      WORKFLOWS_QUEUE,
    ]);
  withMetricsPort(command).action((flags: Flags) => select(work(flags)));
}

function work({ home, run, queues, ...metrics }: Flags): Action {
  return async (shell) => {
    const place = home === undefined ? {} : { home: resolve(shell.cwd, home) };
    const client = await shell.client({ ...place, ...metricsFlag(metrics) });
    const stop = new AbortController();
    const release = shell.onInterrupt(() => {
      shell.say('stopping: calls in flight are finished first; a second Ctrl-C ends at once');
      stop.abort();
    });
    try {
      const document = await client.worker({ run: run ?? null, queues, signal: stop.signal, say: shell.say });
      return done(document, `the worker on ${document.taskQueues.join(', ')} has ended`);
    } finally {
      release();
    }
  };
}
