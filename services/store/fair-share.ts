/**
 * Divides `capacity` so that nobody gets less than another who wants no more: first what each wants, then the rest in
 * equal parts, as wishes may rise. Whole numbers; what cannot be divided goes to those at `turn` and after it.
 */
export function fairShare(capacity: number, wants: readonly number[], turn: number): number[] {
  const shares = wants.map(() => 0);
  const order = wants.map((_, index) => (index + turn) % wants.length);
  const rest = divide(capacity, order, shares, wants);
  divide(
    rest,
    order,
    shares,
    wants.map(() => Number.POSITIVE_INFINITY),
  );
  return shares;
}

/** Adds to `shares` until each has what it wants or nothing is left; returns what is left. */
function divide(capacity: number, order: readonly number[], shares: number[], wants: readonly number[]): number {
  let left = capacity;
  for (;;) {
    const open = order.filter((index) => (shares[index] ?? 0) < (wants[index] ?? 0));
    if (left <= 0 || open.length === 0) return left;
    const step = Math.max(1, Math.floor(left / open.length));
    for (const index of open) {
      const share = shares[index] ?? 0;
      const given = Math.min(step, (wants[index] ?? 0) - share, left);
      shares[index] = share + given;
      left -= given;
    }
  }
}
