/** The share (0 to 1) of `text`'s runs of `length` words that also stand in `source`. */
export function sharedRuns(text: readonly string[], source: readonly string[], length: number): number {
  const known = new Set(runs(source, length));
  const own = runs(text, length);
  return own.length === 0 ? 0 : own.filter((run) => known.has(run)).length / own.length;
}

function runs(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));
}
