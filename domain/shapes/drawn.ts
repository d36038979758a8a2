import type { Shuffle } from './shape';

/** Items in a drawn order that says nothing of the order they came in: the same set always shows the same. */
export function drawn(items: readonly string[], shuffle: Shuffle): string[] {
  return shuffle([...items].sort());
}
