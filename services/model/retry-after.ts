/** No server is left alone for longer than this on its own word: a new question then costs next to nothing. */
const LONGEST_MS = 3_600_000;

/** How long a server asks us to wait, from `retry-after-ms` or `Retry-After` (seconds or an HTTP date); null if it does not say. */
export function retryAfterMs(headers: Headers | undefined, now: number): number | null {
  const milliseconds = positive(headers?.get('retry-after-ms'));
  if (milliseconds !== null) return Math.min(milliseconds, LONGEST_MS);
  const text = headers?.get('retry-after');
  const seconds = positive(text);
  if (seconds !== null) return Math.min(seconds * 1000, LONGEST_MS);
  const date = text ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.min(Math.max(0, date - now), LONGEST_MS);
}

function positive(text: string | null | undefined): number | null {
  const value = text ? Number(text) : Number.NaN;
  return Number.isFinite(value) && value >= 0 ? value : null;
}
