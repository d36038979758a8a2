import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'libsql';
import { UserError } from '../../domain/errors';
import { errorCode } from '../error-code';
import { makeFolder } from '../make-folder';

/** How often a taken lock is tried again. */
const TRY_EVERY_MS = 100;

export interface LockOptions {
  /** The lock is an empty SQLite file: its owner holds SQLite's own lock on it, which the kernel frees when the owner dies. */
  file: string;
  waitMs: number;
  /** What the owner is doing, for the error: `starting the server of /home/x/.agentinstruct`. */
  what: string;
}

/** Runs `work` while no other process or caller holds the lock. A killed owner leaves nothing to clean up. */
export async function withLock<T>(options: LockOptions, work: () => Promise<T>): Promise<T> {
  await makeFolder(dirname(options.file));
  const database = new Database(options.file, { timeout: 0 });
  try {
    await acquire(database, options);
    return await work();
  } finally {
    database.close();
  }
}

async function acquire(database: Database.Database, { file, waitMs, what }: LockOptions): Promise<void> {
  for (const until = Date.now() + waitMs; !tryToBegin(database); await delay(TRY_EVERY_MS)) {
    if (Date.now() > until) {
      const seconds = Math.round(waitMs / 1000);
      throw new UserError(
        `another process is still ${what} after ${seconds} s; wait for it or end it, then try again`,
        file,
        1,
      );
    }
  }
}

function tryToBegin(database: Database.Database): boolean {
  try {
    database.exec('pragma journal_mode=memory'); // a journal on a full disk could not be written, and nobody could stop a server
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (errorCode(error).startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}
