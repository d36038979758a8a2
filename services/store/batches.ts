import { setImmediate } from 'node:timers/promises';

/** Consecutive slices. Between two of them the event loop turns, so that heartbeats go on under a long write. */
export async function* batches<T>(items: readonly T[], size: number): AsyncGenerator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) {
    if (start > 0) await setImmediate();
    yield items.slice(start, start + size);
  }
}
