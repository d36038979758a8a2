import type { Context } from '../context';
import type { RetryOptions, RunHandle } from '../port';
import { attend } from './follow';
import { startAgain, stoppedForGood } from './launch-run';
import { runHandle } from './run-handle';

/**
 * Tries again what failed: the flows with such lines in the ledger wait again, their failed calls are asked for another
 * answer, and all their other calls are answered from the journal. The definition stays as it was launched.
 */
export async function retryRun(context: Context, options: RetryOptions): Promise<RunHandle> {
  const { name, reason, say } = options;
  const record = await context.record(name);
  if (record.state === 'stopped') throw stoppedForGood(name, 'NAME');
  const store = await context.store();
  const { flows, calls } = await store.failures.retry(name, reason);
  if (flows === 0)
    say(`nothing that failed in "${name}" is to be tried again; see: npx agentinstruct failures ${name}`);
  else
    say(
      `trying again: ${flows} ${flows === 1 ? 'flow' : 'flows'} with ${calls} failed ${calls === 1 ? 'call' : 'calls'}`,
    );
  if (!(await store.flows.anyLeft(name))) return runHandle({ name, context, worker: null, supervise: null, say });
  const { client } = await context.engine(say);
  await startAgain(client, store, record, 'NAME');
  return attend(context, name, options);
}
