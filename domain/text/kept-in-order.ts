/** Comparing two texts of 5,000 words takes a fifth of a second; beyond that the order is not looked at. */
const MOST_COMPARISONS = 25_000_000;

/** The share (0 to 1) of `source`'s words that stand in `text` in the same order: the longest common subsequence. */
export function keptInOrder(source: readonly string[], text: readonly string[]): number {
  if (source.length === 0) return 1;
  if (source.length * text.length > MOST_COMPARISONS) return keptInAnyOrder(source, text);
  let above = new Uint32Array(text.length + 1);
  for (const word of source) {
    const row = new Uint32Array(text.length + 1);
    for (let n = 1; n <= text.length; n++) {
      row[n] = word === text[n - 1] ? (above[n - 1] ?? 0) + 1 : Math.max(above[n] ?? 0, row[n - 1] ?? 0);
    }
    above = row;
  }
  return (above.at(-1) ?? 0) / source.length;
}

/** The share (0 to 1) of `source`'s words that stand in `text` in whatever order, each as often as it is there. */
export function keptInAnyOrder(source: readonly string[], text: readonly string[]): number {
  if (source.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of text) left.set(word, (left.get(word) ?? 0) + 1);
  const kept = source.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return kept.length / source.length;
}
