import { errorMessage } from '../services/error-message';
import { StoreDamaged, type WorkerStore } from '../services/store/store';
import { repeat } from './repeat';

const BEAT_EVERY_MS = 3_000;

interface Listeners {
  say(line: string): void;
  /** The store is torn. */
  broken(error: unknown): void;
}

/** Tells the store every few seconds that this worker is there, and for which queues; the returned function says goodbye. */
export async function showPresence(
  workers: WorkerStore,
  { id, queues }: { id: string; queues: readonly string[] },
  { say, broken }: Listeners,
): Promise<() => Promise<void>> {
  await workers.beat(id, queues);
  let away = false;
  const attempt = async (write: () => Promise<void>) => {
    const problem = await storeProblem(write);
    if (problem !== null && !away) say(problem);
    away = problem !== null;
  };
  const stop = repeat(BEAT_EVERY_MS, () => attempt(() => workers.beat(id, queues)), broken);
  return async () => {
    await stop();
    await attempt(() => workers.leave(id));
  };
}

/**
 * A store that is away blocks all work; it is said once, and presence is shown again when it is back. What nobody foresaw
 * is tried again too; a torn store alone is no worker's to outlast.
 */
async function storeProblem(write: () => Promise<void>): Promise<string | null> {
  try {
    await write();
    return null;
  } catch (error) {
    if (error instanceof StoreDamaged) throw error;
    return errorMessage(error);
  }
}
