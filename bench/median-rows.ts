import type { Row } from './scenario';

/** The median of each figure over all rounds; a scenario gives the same rows in every round. */
export function medianRows(rounds: readonly Row[][]): Row[] {
  const [first = []] = rounds;
  return first.map((row, index) => ({
    ...row,
    ours: median(rounds.flatMap((rows) => rows[index]?.ours ?? [])),
    bare: row.bare === null ? null : median(rounds.flatMap((rows) => rows[index]?.bare ?? [])),
  }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
