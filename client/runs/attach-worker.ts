import { setTimeout as delay } from 'node:timers/promises';
import { type RunningWorker, startWorker } from '../../workers/start-worker';
import type { Context } from '../context';

/** The engine's address is looked at this often. */
const LOOK_EVERY_MS = 5_000;

interface Attaching {
  context: Context;
  queues: readonly string[];
  say: (line: string) => void;
}

/**
 * A worker of this process at the engine of its context. Where the home's own server comes back at another address, because
 * another home took its old one meanwhile, a worker there takes its place.
 */
export async function attachWorker(attaching: Attaching): Promise<RunningWorker> {
  const leaving = new AbortController();
  let here = await start(attaching);
  const work = async () => {
    while (!leaving.signal.aborted) {
      const moved = await Promise.race([
        here.worker.ended.then(() => false),
        untilMoved(attaching, here.address, leaving.signal),
      ]);
      if (!moved) return;
      await here.worker.stop();
      here = await start(attaching);
      attaching.say(`the Temporal server is at ${here.address} now; the worker goes on there`);
    }
  };
  const ended = work().finally(() => {
    leaving.abort();
    return here.worker.stop();
  });
  const stop = () => {
    leaving.abort();
    return here.worker.stop().then(() => ended);
  };
  return attaching.context.own({ taskQueues: here.worker.taskQueues, ended, stop });
}

async function start({ context, queues, say }: Attaching): Promise<{ worker: RunningWorker; address: string }> {
  const { engine } = await context.engine(say);
  const store = await context.store();
  const { environment } = context;
  return { worker: await startWorker({ environment, engine, store, queues, say }), address: engine.address };
}

/** False when the worker was told to stop. */
async function untilMoved({ context, say }: Attaching, address: string, leaving: AbortSignal): Promise<boolean> {
  for (;;) {
    await delay(LOOK_EVERY_MS, undefined, { ref: false });
    if (leaving.aborted) return false;
    await context.leaveMovedEngine();
    if ((await context.engine(say)).engine.address !== address) return true;
  }
}
