/** Keeps the values with the lowest positions, as many as `limit` and at most twice that in memory. */
export class Lowest<T> {
  private readonly values = new Map<number, T>();
  /** Nothing above it can be among the lowest any more. */
  private ceiling = Number.POSITIVE_INFINITY;

  constructor(private readonly limit: number) {}

  /** The first value of a position stays. */
  offer(position: number, value: T): void {
    if (position > this.ceiling || this.values.has(position)) return;
    this.values.set(position, value);
    if (this.values.size >= 2 * this.limit) this.prune();
  }

  /** Lowest first. */
  entries(): { position: number; value: T }[] {
    this.prune();
    return [...this.values].map(([position, value]) => ({ position, value })).sort((a, b) => a.position - b.position);
  }

  private prune(): void {
    const positions = Float64Array.from(this.values.keys()).sort();
    for (const position of positions.subarray(this.limit)) this.values.delete(position);
    this.ceiling = positions[this.limit - 1] ?? this.ceiling;
  }
}
