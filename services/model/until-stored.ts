import { onAbort } from '../on-abort';
import { StoreUnavailable } from '../store/store';
import type { Clock } from './clock';

/** A write that the store could not take is tried again this soon. */
const AGAIN_MS = 1_000;

/**
 * Writes down what must not be lost with the call that it belongs to: an answer that was paid for, the end of a
 * reservation that others wait for. While the store is away only this process knows of it, so that handing the call back
 * to the engine would have another worker pay again. A worker that shuts down gives up.
 */
export async function untilStored<T>(write: () => Promise<T>, clock: Clock, draining: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (draining.aborted || !(error instanceof StoreUnavailable)) throw error;
    }
    await moment(clock, draining);
  }
}

function moment(clock: Clock, draining: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stopListening = onAbort(draining, () => resolve());
    clock.after(AGAIN_MS, () => {
      stopListening();
      resolve();
    });
  });
}
