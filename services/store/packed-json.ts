import { deflateSync, inflateSync } from 'node:zlib';
import { readJson } from './read-json';

/** A third to a half of the size, for some 30 µs of two kilobytes; the defaults set up far larger tables for the same result. */
const DEFLATE = { level: 3, windowBits: 12, memLevel: 6 } as const;

/** What a zlib stream never begins with, and every JSON object does. */
const BRACE = '{'.charCodeAt(0);

/** Bytes as the databases give them: SQLite an `ArrayBuffer`, PostgreSQL a `Buffer`; rows of older releases hold plain JSON. */
export type Packed = ArrayBuffer | Uint8Array | string;

/** An object as deflated JSON. */
export function packJson(value: object): Buffer {
  return deflateSync(JSON.stringify(value), DEFLATE);
}

/** @throws where the bytes are neither deflated JSON nor JSON: the row is damaged. */
export function unpackJson<T>(packed: Packed): T {
  if (typeof packed === 'string') return readJson<T>(packed);
  const bytes = Buffer.from(packed instanceof ArrayBuffer ? new Uint8Array(packed) : packed);
  return readJson<T>((bytes[0] === BRACE ? bytes : inflateSync(bytes)).toString('utf8'));
}
