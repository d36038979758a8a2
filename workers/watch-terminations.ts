import { type Client, ServiceError } from '@temporalio/client';
import { endIfTerminated } from '../services/runs/end-terminated';
import { type Store, StoreUnavailable } from '../services/store/store';

/** With the second that a control may be believed, nothing leaves two seconds after a termination. */
const LOOK_EVERY_MS = 500;

/**
 * Somebody may terminate a run itself in the engine: no workflow is left then to stop it, so every worker looks, at once
 * and then twice a second. The returned function ends that.
 */
export async function watchTerminations(
  parts: { store: Store; client: Client },
  broken: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const lookOnce = () => look(parts);
  await lookOnce();
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= lookOnce()
      .catch(broken)
      .finally(() => {
        looking = null;
      });
  }, LOOK_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

/** A store or a server that is away ends nothing; the next look tells. */
async function look({ store, client }: { store: Store; client: Client }): Promise<void> {
  try {
    const running = await store.runs.running();
    await Promise.all(running.map((run) => endIfTerminated({ store, client }, run)));
  } catch (error) {
    if (!(error instanceof StoreUnavailable) && !(error instanceof ServiceError)) throw error;
  }
}
