import type { Range } from '../money-documents';

export const NOTHING: Range = { low: 0, high: 0 };

export function plus(a: Range, b: Range): Range {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function times(a: Range, b: Range): Range {
  return { low: a.low * b.low, high: a.high * b.high };
}

/** From below to above a number: `around(10, 0.5)` is 5 to 15. */
export function around(amount: number, share: number): Range {
  return { low: amount * (1 - share), high: amount * (1 + share) };
}

/** From the least to the most of all. */
export function spanned(ranges: readonly Range[]): Range {
  return { low: Math.min(...ranges.map(({ low }) => low)), high: Math.max(...ranges.map(({ high }) => high)) };
}

export function rounded({ low, high }: Range): Range {
  return { low: Math.floor(low), high: Math.ceil(high) };
}
