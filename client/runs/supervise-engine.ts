import { namedEngine } from '../../services/engine/connect';
import { serverStatus } from '../../services/engine/server-status';
import { startServer } from '../../services/engine/start-server';
import { endTerminated } from '../../services/runs/end-terminated';
import type { Context } from '../context';
import { engineStatus } from './engine-status';
import { startWorkflow } from './launch-run';

/** The engine is looked at this often while a run is followed. */
const LOOK_EVERY_MS = 5_000;

export type Supervisor = () => Promise<void>;

/**
 * While a run is followed: starts this home's own server again when it was killed, and the run's workflow where the server
 * lost it with its data, or whoever launched it died before the start; writes down the end of a run whose workflow failed or
 * was terminated, so that nobody waits for it for ever.
 */
export function superviseEngine(context: Context, name: string, say: (line: string) => void): Supervisor {
  let lookAt = Date.now() + LOOK_EVERY_MS;
  return async () => {
    if (Date.now() < lookAt) return;
    lookAt = Date.now() + LOOK_EVERY_MS;
    await restartServer(context, say);
    await context.leaveMovedEngine();
    await holdAgainstEngine(context, name, say);
  };
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
  const status = await engineStatus(context, name, say);
  if (status === null || (await store.runs.get(name))?.state !== 'running') return;
  const at = new Date().toISOString();
  const startAnew = async (why: string) => {
    say(`${why}; it goes on from the store`);
    await startWorkflow((await context.engine(say)).client, name, store);
  };
  switch (status) {
    case 'UNKNOWN':
      return startAnew(`the Temporal server does not know the run "${name}" any more`);
    case 'COMPLETED':
      return startAnew(`the run "${name}" was launched again, and its launch cut off`);
    case 'TERMINATED':
      return endTerminated({ store, client: (await context.engine(say)).client }, name);
    case 'FAILED':
    case 'TIMED_OUT': {
      const how = status.toLowerCase();
      return store.runs.end(name, 'failed', at, `its workflow ended as ${how}; its page in the Temporal UI says why`);
    }
  }
}
