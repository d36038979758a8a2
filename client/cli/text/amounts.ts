/** Dollars for people: `$0.0042`, `$12.30`; what is not known is said. */
export function dollars(usd: number | null): string {
  if (usd === null) return 'price not known';
  return usd !== 0 && usd < 1 ? `$${usd.toFixed(4)}` : `$${usd.toFixed(2)}`;
}

/** `1 seed`, `12,000 seeds`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
}

/** `40 s`, `3 min`, `2 h 5 min`: as exact as an estimate deserves. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
