import { setTimeout as delay } from 'node:timers/promises';
import { namedEngine } from '../../services/engine/connect';
import { ifKnown } from '../../services/engine/if-known';
import { serverStatus } from '../../services/engine/server-status';
import { startServer } from '../../services/engine/start-server';
import { errorMessage } from '../../services/error-message';
import { endTerminated } from '../../services/runs/end-terminated';
import type { Context } from '../context';
import { startWorkflow } from './launch-run';

/** The engine is looked at this often while a run is followed. */
const LOOK_EVERY_MS = 5_000;
/** A server that does not answer is no news by itself: it may be busy. */
const ANSWER_TIMEOUT_MS = 5_000;
/** What a worker has left to do for a run that has ended: one workflow task. */
const CLOSE_WAIT_MS = 5_000;
const CLOSE_LOOK_EVERY_MS = 50;

export type Supervisor = () => Promise<void>;

/**
 * While a run is followed: starts this home's own server again when it was killed, and the run's workflow where the
 * server lost it with its data; writes down the end of a run whose workflow failed or was terminated, so that nobody
 * waits for it for ever.
 */
export function superviseEngine(context: Context, name: string, say: (line: string) => void): Supervisor {
  let lookAt = Date.now() + LOOK_EVERY_MS;
  return async () => {
    if (Date.now() < lookAt) return;
    lookAt = Date.now() + LOOK_EVERY_MS;
    await restartServer(context, say);
    await holdAgainstEngine(context, name, say);
  };
}

/**
 * The end of a run stands in the store a moment before its workflow closes: a worker that left between would leave it open
 * in the Temporal UI.
 */
export async function untilClosed(context: Context, name: string, say: (line: string) => void): Promise<void> {
  for (const end = Date.now() + CLOSE_WAIT_MS; Date.now() < end; await delay(CLOSE_LOOK_EVERY_MS))
    if ((await statusOf(context, name, say)) !== 'RUNNING') return;
}

async function restartServer({ environment }: Context, say: (line: string) => void): Promise<void> {
  if (namedEngine(environment) !== null) return;
  const { state } = await serverStatus(environment.home);
  if (state !== 'stopped' && state !== 'orphaned') return;
  say('the local Temporal server has gone; it is started again');
  await startServer(environment, say);
}

async function holdAgainstEngine(context: Context, name: string, say: (line: string) => void): Promise<void> {
  const store = await context.store();
  const status = await statusOf(context, name, say);
  if (status === null || (await store.runs.get(name))?.state !== 'running') return;
  const at = new Date().toISOString();
  switch (status) {
    case 'UNKNOWN':
      say(`the Temporal server does not know the run "${name}" any more; it goes on from the store`);
      return startWorkflow((await context.engine(say)).client, name, store, 'running');
    case 'TERMINATED':
      return endTerminated({ store, client: (await context.engine(say)).client }, name);
    case 'FAILED':
    case 'TIMED_OUT': {
      const how = status.toLowerCase();
      return store.runs.end(name, 'failed', at, `its workflow ended as ${how}; its page in the Temporal UI says why`);
    }
  }
}

/** `UNKNOWN` where the server holds no such workflow: its data was lost. Null where it cannot be asked. */
async function statusOf(context: Context, name: string, say: (line: string) => void): Promise<string | null> {
  const { client } = await context.engine(say);
  try {
    const description = await client.connection.withDeadline(Date.now() + ANSWER_TIMEOUT_MS, () =>
      ifKnown(() => client.workflow.getHandle(name).describe()),
    );
    return description?.status.name ?? 'UNKNOWN';
  } catch (error) {
    say(`the Temporal server does not answer: ${errorMessage(error)}`);
    return null;
  }
}
