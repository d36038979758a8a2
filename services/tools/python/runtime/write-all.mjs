import { writeSync } from 'node:fs';

const write = writeSync; // the import is emptied by the lock-down
/** A pipe whose reader is busy is full for about this long. */
const PAUSE_MS = 5;

/** Writes bytes to an open file or pipe, which may take them in parts. */
export function writeAll(file, bytes) {
  for (let left = bytes; left.length > 0; ) left = left.subarray(written(file, left));
}

function written(file, bytes) {
  try {
    return write(file, bytes);
  } catch (error) {
    if (error.code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    return 0;
  }
}
