import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from '../error-code';

/** How often it is looked whether they are gone. */
const LOOK_EVERY_MS = 50;

/** A process that SIGKILL does not end hangs in the kernel; waiting longer helps nobody. */
const AFTER_KILL_MS = 5_000;

/**
 * Asks processes to end (SIGTERM), and ends them (SIGKILL) when they still stand after `graceMs`.
 * `remaining` looks again each time, so that a number that was given to another process meanwhile is never hit.
 */
export async function endProcesses(remaining: () => number[], graceMs: number): Promise<void> {
  signalAll(remaining(), 'SIGTERM');
  if (await gone(remaining, graceMs)) return;
  signalAll(remaining(), 'SIGKILL');
  if (await gone(remaining, AFTER_KILL_MS)) return;
  throw new Error(`process ${remaining().join(', ')} does not end, not even by SIGKILL`);
}

async function gone(remaining: () => number[], forMs: number): Promise<boolean> {
  for (const until = Date.now() + forMs; Date.now() < until; await delay(LOOK_EVERY_MS)) {
    if (remaining().length === 0) return true;
  }
  return remaining().length === 0;
}

function signalAll(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (errorCode(error) !== 'ESRCH') throw error; // ESRCH: it ended by itself
    }
  }
}
