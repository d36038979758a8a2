import { setTimeout as delay } from 'node:timers/promises';
import { WORKFLOWS_QUEUE } from '../../domain/queues';
import { onAbort } from '../../services/on-abort';
import type { Context } from '../context';
import type { WorkerDocument } from '../documents';
import type { WorkerOptions } from '../port';
import { attachWorker } from './attach-worker';
import { untilRunClosed } from './engine-status';
import { whileStoreIsAway } from './while-store-is-away';
import { workerNotes } from './worker-notes';

const LOOK_EVERY_MS = 2_000;

/** A worker in this process, until the signal aborts or its run has ended. */
export async function workFor(
  context: Context,
  { run, queues = [WORKFLOWS_QUEUE], signal, say }: WorkerOptions,
): Promise<WorkerDocument> {
  if (run !== null) await context.record(run);
  const { engine } = await context.engine(say);
  for (const note of await workerNotes(context, queues, say)) say(note);
  const worker = await attachWorker({ context, queues, say });
  say(`working on ${worker.taskQueues.join(', ')} at ${engine.address}`);
  await Promise.race([
    worker.ended,
    aborted(signal),
    ...(run === null ? [] : [endOf(context, run, worker.ended, say)]),
  ]);
  await worker.stop();
  return { address: engine.address, taskQueues: worker.taskQueues };
}

async function endOf(context: Context, run: string, ended: Promise<void>, say: (line: string) => void): Promise<void> {
  let over = false;
  const note = () => {
    over = true;
  };
  ended.then(note, note);
  const state = () => whileStoreIsAway(say, async () => (await context.record(run)).state);
  while (!over && (await state()) === 'running') await delay(LOOK_EVERY_MS);
  if (!over) await untilRunClosed(context, run, say);
}

/** Also where it was aborted while the worker was still being started. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    onAbort(signal, () => resolve());
  });
}
