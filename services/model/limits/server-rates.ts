/** What is left of one of a server's own limits, and for how long that holds. */
export interface ServerRate {
  remaining: number;
  resetMs: number;
}

/** A server's own limits, as the `x-ratelimit-*` headers of an answer tell; null where they do not. */
export interface ServerRates {
  requests: ServerRate | null;
  tokens: ServerRate | null;
}

/** No server is believed for longer; limits are per minute, hour or day, and asking then costs next to nothing. */
const LONGEST_MS = 3_600_000;

const UNITS_MS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const PARTS = /(\d+(?:\.\d+)?)(ms|s|m|h|d)/g;

/** Reads `x-ratelimit-remaining-requests`, `-reset-requests` and the same of tokens. */
export function readServerRates(headers: Headers | undefined): ServerRates {
  return { requests: rateOf(headers, 'requests'), tokens: rateOf(headers, 'tokens') };
}

function rateOf(headers: Headers | undefined, of: keyof ServerRates): ServerRate | null {
  const remaining = numberOf(headers?.get(`x-ratelimit-remaining-${of}`) ?? '');
  const resetMs = durationMs(headers?.get(`x-ratelimit-reset-${of}`) ?? '');
  return remaining === null || resetMs === null ? null : { remaining, resetMs: Math.min(resetMs, LONGEST_MS) };
}

/** `1s`, `6m0s`, `12ms`, `1h2m`, or seconds without a unit; null for anything else. */
export function durationMs(text: string): number | null {
  const seconds = numberOf(text);
  if (seconds !== null) return seconds * 1_000;
  const parts = [...text.matchAll(PARTS)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text.trim()) return null;
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS_MS[unit ?? ''] ?? 0), 0);
}

function numberOf(text: string): number | null {
  return /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null;
}
