import { z } from 'zod';

const numberedKey = z.record(z.string(), z.string());

/** Writes what was read for each number as the key is written; null when a number of the key is missing. */
export function asNumberedKey(read: ReadonlyMap<string, string>, key: string | null): string | null {
  const numbers = Object.keys(numberedKey.parse(JSON.parse(key ?? '{}')));
  if (numbers.length === 0 || numbers.some((number) => !read.has(number))) return null;
  return JSON.stringify(Object.fromEntries(numbers.map((number) => [number, read.get(number)])));
}

/** A line's leading number and what follows it, as in `2. ...`, `2: ...`, `| 2 | ...`. */
export function numberedLine(line: string): { number: string; rest: string } | null {
  const [, number, rest] = /^[^\p{L}\p{N}]*(\d{1,2})(?!\p{N})[^\p{L}\p{N}(]*(.*)$/u.exec(line) ?? [];
  return number === undefined || rest === undefined ? null : { number, rest };
}
