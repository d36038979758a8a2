import { setTimeout as delay } from 'node:timers/promises';
import { ifKnown } from '../../services/engine/if-known';
import type { Context } from '../context';
import { engineRuns } from './engine-runs';

/** A worker that is there has closed the run's flows and ended it within this; after it we end it from here. */
const WORKER_MS = 20_000;
const LOOK_EVERY_MS = 200;

/**
 * Ends a run for good. The control goes first: no request leaves after two seconds, whatever becomes of the rest.
 * Returns what a person should know besides, or null.
 */
export async function stopRun(context: Context, name: string): Promise<string | null> {
  const store = await context.store();
  if ((await context.record(name)).state !== 'running') return null;
  await store.controls.put({ run: name, stopped: true });
  if (await engineRuns(context)) await cancel(context, name);
  if (await endedByWorker(context, name)) return null;
  await store.runs.end(name, 'stopped', new Date().toISOString(), null);
  return 'no worker was there to end it; its open flows end when one comes';
}

async function endedByWorker(context: Context, name: string): Promise<boolean> {
  for (const until = Date.now() + WORKER_MS; Date.now() < until; await delay(LOOK_EVERY_MS)) {
    if ((await context.record(name)).state !== 'running') return true;
    if (!(await (await context.store()).workers.anyAlive())) return false;
  }
  return false;
}

async function cancel(context: Context, name: string): Promise<void> {
  const { client } = await context.engine(() => {});
  await ifKnown(() => client.workflow.getHandle(name).cancel());
}
