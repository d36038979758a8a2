import { open, rename, stat } from 'node:fs/promises';
import { errorCode } from '../error-code';

/** A warning or two per lost connection: this is years of them. */
const LARGEST_LOG_BYTES = 20 * 1024 * 1024;
/** The last words of a server that will not start stand within this, and so does the stack of a Go program below them. */
const TAIL_BYTES = 64 * 1024;
const SHOWN_CHARACTERS = 2_000;
/** What a Go program that panics writes after its reason. */
const GO_STACK = /\n\s*goroutine \d+ \[[\s\S]*$/;

/** Size of the log, 0 where there is none. */
export async function logSize(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
}

/** Keeps one old log beside the new one. */
export async function rotateLog(file: string): Promise<void> {
  if ((await logSize(file)) > LARGEST_LOG_BYTES) await rename(file, `${file}.1`);
}

/** The last lines written after the byte `since`, without the stack of a panic. */
export async function logTail(file: string, since: number): Promise<string> {
  const size = await logSize(file);
  const start = Math.max(since, size - TAIL_BYTES, 0);
  if (size <= start) return '';
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.toString('utf8', 0, bytesRead).replace(GO_STACK, '').trim().slice(-SHOWN_CHARACTERS);
  } finally {
    await handle.close();
  }
}
