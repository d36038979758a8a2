import { setTimeout as delay } from 'node:timers/promises';
import {
  type Client,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { CONTROLS } from '../../domain/contract/controls';
import { UserError } from '../../domain/errors';
import type { LimitsChange } from '../../domain/limits';
import { errorMessage } from '../../services/error-message';
import type { Context } from '../context';
import { engineRuns } from './engine-runs';

/** A worker that is there answers in milliseconds; one that is just starting is waited for. */
const ANSWER_MS = 5_000;
const LOOK_EVERY_MS = 200;

/** An update of the run's workflow; `limits` has an argument. */
interface Update {
  name: (typeof CONTROLS)[keyof typeof CONTROLS];
  change?: LimitsChange;
}

/**
 * Asks something of a live run and returns when it holds. The workflow alone writes it, and it is sent only where a
 * worker can answer: when that throws for want of one, nothing was asked and nothing has changed.
 */
export async function controlRun(context: Context, run: string, update: Update): Promise<void> {
  const { state } = await context.record(run);
  if (state !== 'running')
    throw new UserError(`the run "${run}" has ended (${state}): there is nothing to ${update.name}`, 'NAME');
  if (!(await engineRuns(context)) || !(await workerComes(context)))
    throw new UserError(
      `no worker answers for the run "${run}": nothing was changed, and nothing is sent for it. Start one with: npx agentinstruct worker --run ${run}`,
      'NAME',
      1,
    );
  const { client } = await context.engine(() => {});
  try {
    await execute(client, run, update);
  } catch (error) {
    throw inWords(error, run, update);
  }
}

async function workerComes(context: Context): Promise<boolean> {
  const { workers } = await context.store();
  for (const until = Date.now() + ANSWER_MS; !(await workers.anyAlive()); await delay(LOOK_EVERY_MS))
    if (Date.now() > until) return false;
  return true;
}

function execute(client: Client, run: string, { name, change }: Update): Promise<unknown> {
  const handle = client.workflow.getHandle(run);
  return client.connection.withDeadline(Date.now() + ANSWER_MS, () =>
    change === undefined ? handle.executeUpdate(name) : handle.executeUpdate(name, { args: [change] }),
  );
}

function inWords(error: unknown, run: string, { name }: Update): unknown {
  if (error instanceof WorkflowUpdateFailedError) return new UserError(errorMessage(error.cause), name, 2);
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)
    return new UserError(
      `the worker of the run "${run}" did not answer within five seconds; it may still do so: npx agentinstruct status ${run}`,
      'NAME',
      1,
    );
  if (error instanceof WorkflowNotFoundError)
    return new UserError(
      `the Temporal server does not know the run "${run}", so nothing was changed; go on with it first: npx agentinstruct run`,
      'NAME',
      1,
    );
  return error;
}
