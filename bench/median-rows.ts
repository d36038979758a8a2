import type { Row } from './scenario';

/** The median of each figure over all rounds; a scenario gives the same rows in every round. */
export function medianRows(rounds: readonly Row[][]): Row[] {
  const [first = []] = rounds;
  return first.map((row, index) => {
    const medianOf = (figure: 'ours' | 'bare' | 'engine') =>
      median(rounds.flatMap((rows) => rows[index]?.[figure] ?? []));
    return { ...row, ours: medianOf('ours') ?? Number.NaN, bare: medianOf('bare'), engine: medianOf('engine') };
  });
}

/** Null where there is none. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
