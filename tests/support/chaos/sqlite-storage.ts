import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { appendFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { errorCode } from '../../../services/error-code';
import type { Storage, Trouble } from './storage';

/** Holds a home of the tests several times over; while it is filled up it takes as much memory. */
const DISK = '160m';
const CHUNK = Buffer.alloc(1024 * 1024);
/** The worker's own writes come in between. */
const LOCK_PATIENCE_MS = 10_000;

const LOCKED: Trouble = {
  name: 'lock store',
  begin: async (home) => {
    const database = new Database(join(home, 'store.db'), { timeout: LOCK_PATIENCE_MS });
    database.exec('BEGIN IMMEDIATE');
    return async () => {
      database.exec('ROLLBACK');
      database.close();
    };
  },
};

/** Fills the disk that holds the store, the engine's data and the logs. */
const FULL: Trouble = {
  name: 'fill disk',
  begin: async (home) => {
    const filler = join(home, 'filler');
    await fillUp(filler, CHUNK);
    return () => rm(filler);
  },
};

/** SQLite: with a small disk of its own for each home where mounts are allowed, else without the full disk. */
export function sqliteStorage(): Storage {
  const mounts = mountsAreAllowed();
  return {
    variables: {},
    troubles: mounts ? [LOCKED, FULL] : [LOCKED],
    begin: async (home) => {
      if (mounts) mount(home);
    },
    end: async (home) => {
      if (mounts) unmount(home);
    },
  };
}

async function fillUp(file: string, chunk: Buffer): Promise<void> {
  try {
    for (;;) await appendFile(file, chunk);
  } catch (error) {
    if (errorCode(error) !== 'ENOSPC') throw error;
  }
}

function mountsAreAllowed(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'agentinstruct-mount-'));
  try {
    mount(folder);
    unmount(folder);
    return true;
  } catch {
    process.stderr.write('no mounts are allowed here: the full disk is left out of the chaos\n');
    return false;
  } finally {
    rmdirSync(folder);
  }
}

function mount(folder: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'agentinstruct-chaos', folder], { stdio: 'pipe' });
}

function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder], { stdio: 'pipe' });
}
