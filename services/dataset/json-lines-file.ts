import { open } from 'node:fs/promises';
import type { RowFile } from './row-file';

/** Rows are written together up to this size: one system call per row would cost more than the rows. */
const BATCH_CHARACTERS = 256 * 1024;

/** One JSON text a line. */
export async function jsonLinesFile(path: string): Promise<RowFile> {
  const file = await open(path, 'wx');
  let batch: string[] = [];
  let characters = 0;
  const flush = async () => {
    const text = batch.join('');
    batch = [];
    characters = 0;
    await file.appendFile(text);
  };
  return {
    async add(text) {
      batch.push(text, '\n');
      characters += text.length;
      if (characters >= BATCH_CHARACTERS) await flush();
    },
    async finish() {
      await flush();
      await file.sync();
    },
    close: () => file.close(),
  };
}
