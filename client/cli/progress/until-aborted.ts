import { onAbort } from '../../../services/on-abort';

const ABORTED = Symbol('aborted');

/** The items until the signal aborts; what the source does afterwards is its own affair. */
export async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const aborted = new Promise<typeof ABORTED>((resolve) => {
    onAbort(signal, () => resolve(ABORTED));
  });
  const iterator = items[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([iterator.next(), aborted]);
    if (next === ABORTED || next.done) return;
    yield next.value;
  }
}
