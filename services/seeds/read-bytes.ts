import { open } from 'node:fs/promises';
import { fileProblem } from '../file-problem';
import { isBinary } from './readers/decode-text';
import type { Unusable } from './readers/reader';

/** A file is read as a whole; the longest novels have 4 MB, what is beyond 16 MiB is a dump, better split by its owner. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Enough to tell a binary format by its NUL bytes. */
const PEEK_BYTES = 8192;

/** The whole file, or why it is not read. */
export async function readBytes(path: string): Promise<Buffer | Unusable> {
  return reading(path, async (file) => {
    const { size } = await file.stat();
    if (size === 0) return { rule: 'empty', reason: 'it holds no text' };
    if (size > MOST_BYTES)
      return { rule: 'large', reason: `it has ${mebibytes(size)} MiB; at most 16 are read, split it` };
    return file.readFile();
  });
}

/** Why a file without a reader is left out: it is binary, or text of a format that is not known. */
export async function whyUnread(path: string, extension: string): Promise<Unusable> {
  return reading(path, async (file) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PEEK_BYTES), 0, PEEK_BYTES, 0);
    if (isBinary(buffer.subarray(0, bytesRead))) return { rule: 'binary', reason: 'it holds binary data (NUL bytes)' };
    return { rule: 'format', reason: `files ending in ${extension} are not read yet` };
  });
}

type OpenFile = Awaited<ReturnType<typeof open>>;

async function reading<T>(path: string, use: (file: OpenFile) => Promise<T | Unusable>): Promise<T | Unusable> {
  let file: OpenFile | null = null;
  try {
    file = await open(path);
    return await use(file);
  } catch (error) {
    return { rule: 'unreadable', reason: `it cannot be read: ${fileProblem(error)}` };
  } finally {
    await file?.close();
  }
}

function mebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
