import { type Client, ServiceError } from '@temporalio/client';
import { endIfTerminated } from '../services/runs/end-terminated';
import { type Store, StoreUnavailable } from '../services/store/store';
import { repeat } from './repeat';

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
  return repeat(LOOK_EVERY_MS, lookOnce, broken);
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
