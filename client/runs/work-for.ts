import { setTimeout as delay } from 'node:timers/promises';
import { startWorker } from '../../workers/start-worker';
import type { Context } from '../context';
import type { WorkerDocument } from '../documents';
import type { WorkerOptions } from '../port';

const LOOK_EVERY_MS = 2_000;

/** A worker in this process, until the signal aborts or its run has ended. */
export async function workFor(context: Context, { run, signal, say }: WorkerOptions): Promise<WorkerDocument> {
  if (run !== null) await context.record(run);
  const { environment } = context;
  const { engine } = await context.engine(say);
  const store = await context.store();
  const worker = context.own(await startWorker({ environment, engine, store, say }));
  say(`working on ${worker.taskQueue} at ${engine.address}`);
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.race([worker.ended, stopped, ...(run === null ? [] : [endOf(context, run, worker.ended)])]);
  await worker.stop();
  return { address: engine.address, taskQueue: worker.taskQueue };
}

async function endOf(context: Context, run: string, ended: Promise<void>): Promise<void> {
  let over = false;
  const note = () => {
    over = true;
  };
  ended.then(note, note);
  while (!over && (await context.record(run)).state === 'running') await delay(LOOK_EVERY_MS);
}
