import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SetupFailed } from './setup-failed.mjs';

/** A cold `npm ci` and a build on a slow machine and line. */
const WAIT_MS = 15 * 60_000;
const LOOK_EVERY_MS = 200;

/** Runs `work` while no other set-up of this clone does. The lock names its owner; one whose owner is dead is taken over. */
export async function withSetupLock(root, work) {
  const file = join(root, '.setup.lock');
  const mine = `${process.pid} ${Date.now()}`;
  await acquire(file, mine);
  try {
    return await work();
  } finally {
    if (read(file) === mine) rmSync(file, { force: true });
  }
}

async function acquire(file, mine) {
  for (const until = Date.now() + WAIT_MS; !take(file, mine); await delay(LOOK_EVERY_MS)) {
    const owner = read(file);
    if (owner !== null && !isAlive(owner)) takeAway(file, owner);
    if (Date.now() > until) {
      throw new SetupFailed(
        `another set-up (process ${owner?.split(' ')[0]}) is still busy. What helps: end it, or delete ${file}.`,
      );
    }
  }
}

/** A link is made whole or not at all, so a lock is never seen without its owner. */
function take(file, mine) {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, mine);
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new SetupFailed(
      `${file} cannot be written (${error.code}). What helps: free disk space, or write access to this folder.`,
    );
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Of several that find a dead owner's lock one takes it away; a lock that is another's by now is put back. */
function takeAway(file, deadOwner) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
    if (read(aside) !== deadOwner) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isAlive(owner) {
  try {
    process.kill(Number.parseInt(owner, 10), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
