import { setMaxListeners } from 'node:events';

/**
 * Calls `run` with the reason when the signal aborts, at once if it has already; the result takes the listener away.
 * Used in place of `AbortSignal.any`, which holds on to its sources as long as the worker lives.
 */
export function onAbort(signal: AbortSignal, run: (reason: unknown) => void): () => void {
  const listener = () => run(signal.reason);
  if (signal.aborted) {
    listener();
    return () => {};
  }
  setMaxListeners(0, signal); // as many as there are waits; each takes its listener away again
  signal.addEventListener('abort', listener, { once: true });
  return () => signal.removeEventListener('abort', listener);
}
