import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from '../../domain/errors';
import { errorCode } from '../error-code';
import { withLock } from '../process/with-lock';

/** The longest that another process may take to fetch the same thing: 100 MB over a slow line. */
const FETCH_WAIT_MS = 15 * 60_000;

/** Binaries and weights, shared by all homes. */
export interface Cache {
  folder: string;
  /** Is told what is fetched and how long it took. */
  report: (line: string) => void;
}

/**
 * The folder `name` of the cache, made once by `fill` for all homes. It is filled beside its place and then renamed, so what
 * exists is whole; two processes never fill it twice; what a killed one left is thrown away.
 */
export async function cached(
  { folder: cache, report }: Cache,
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const lock = { file: join(cache, `${name}.lock`), waitMs: FETCH_WAIT_MS, what: `fetching ${name}` };
  try {
    await withLock(lock, () => fillOnce(folder, report, fill));
  } catch (error) {
    throw mendable(error, cache) ?? error;
  }
  return folder;
}

async function fillOnce(
  folder: string,
  report: Cache['report'],
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  if (existsSync(folder)) return;
  const began = Date.now();
  report(`fetching ${basename(folder)} into the cache ...`);
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await fill(partial);
  await rename(partial, folder);
  report(`fetched ${basename(folder)} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

const DISK_TROUBLES: Record<string, string> = {
  ENOSPC: 'the disk is full: free about 500 MB',
  EDQUOT: 'your disk quota is used up: free about 500 MB',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'it lies on a read-only disk',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  SQLITE_CANTOPEN: 'it may not be written to',
  SQLITE_FULL: 'the disk is full: free about 500 MB',
};

function mendable(error: unknown, cache: string): UserError | null {
  const trouble = DISK_TROUBLES[errorCode(error)];
  if (trouble === undefined) return null;
  return new UserError(
    `the cache cannot be filled: ${trouble}, or set AGENTINSTRUCT_CACHE to a folder elsewhere`,
    cache,
    1,
  );
}
