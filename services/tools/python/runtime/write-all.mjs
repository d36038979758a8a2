import { writeSync } from 'node:fs';

const write = writeSync; // the import is emptied by the lock-down

/** Writes bytes to an open file or pipe, which may take them in parts. */
export function writeAll(file, bytes) {
  for (let left = bytes; left.length > 0; ) left = left.subarray(write(file, left));
}
