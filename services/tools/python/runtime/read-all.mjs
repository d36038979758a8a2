import { readSync } from 'node:fs';

/** A pipe whose writer has not come to it yet is empty for about this long. */
const PAUSE_MS = 5;
const CHUNK_BYTES = 65_536;

/** The whole text of an open file or pipe. `readFileSync` gives up on a pipe that is empty for a moment. */
export function readAll(file) {
  const chunks = [];
  for (;;) {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    const count = read(file, chunk);
    if (count === 0) return Buffer.concat(chunks).toString('utf8');
    if (count !== null) chunks.push(chunk.subarray(0, count));
  }
}

/** Null where nothing is there yet. */
function read(file, chunk) {
  try {
    return readSync(file, chunk);
  } catch (error) {
    if (error.code === 'EOF') return 0; // how Windows tells the end
    if (error.code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    return null;
  }
}
