import { readFile } from 'node:fs/promises';

/** Linux counts memory in pages of this size on all processors that Node's builds are for but a few, where it is more. */
const PAGE_BYTES = 4_096;

/** What a process holds in memory; null where the system does not say (only Linux does) or the process is gone. */
export async function residentBytes(pid: number): Promise<number | null> {
  try {
    const pages = Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]);
    return Number.isFinite(pages) ? pages * PAGE_BYTES : null;
  } catch {
    return null; // no such file: that is the answer
  }
}
