import { StoreUnavailable, type WorkerStore } from '../services/store/store';

const BEAT_EVERY_MS = 3_000;

/** Tells the store every few seconds that this worker is there; the returned function says goodbye. */
export async function showPresence(workers: WorkerStore, id: string): Promise<() => Promise<void>> {
  await workers.beat(id);
  const timer = setInterval(() => void beat(workers, id), BEAT_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await unlessStoreIsAway(() => workers.leave(id));
  };
}

function beat(workers: WorkerStore, id: string): Promise<void> {
  return unlessStoreIsAway(() => workers.beat(id));
}

/** A store that is away blocks all work and says so there; presence is shown again when it is back. */
async function unlessStoreIsAway(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
  }
}
