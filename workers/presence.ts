import { StoreUnavailable, type WorkerStore } from '../services/store/store';

const BEAT_EVERY_MS = 3_000;

interface Listeners {
  say(line: string): void;
  /** The store failed in a way that does not pass. */
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
  const timer = setInterval(() => void attempt(() => workers.beat(id, queues)).catch(broken), BEAT_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await attempt(() => workers.leave(id));
  };
}

/** A store that is away blocks all work; it is said once, and presence is shown again when it is back. */
async function storeProblem(write: () => Promise<void>): Promise<string | null> {
  try {
    await write();
    return null;
  } catch (error) {
    if (error instanceof StoreUnavailable) return error.message;
    throw error;
  }
}
