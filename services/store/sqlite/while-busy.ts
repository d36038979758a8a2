import { setTimeout } from 'node:timers/promises';
import { errorCode } from '../../error-code';
import { sqliteFailure } from './sqlite-failure';

/** How long another process may hold the file: longer than any honest write, shorter than an activity's time-out of 30 s. */
const PATIENCE_MS = 5_000;
/** Pauses double from the first to the longest: a commit takes 2 ms or so, and 50 ms is soon enough for what takes long. */
const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 50;

/** Tries again while another process holds SQLite's lock. The event loop runs meanwhile: the time is not spent inside SQLite. */
export async function whileBusy<T>(file: string, attempt: () => T | Promise<T>): Promise<T> {
  const patienceEnds = performance.now() + PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!errorCode(error).startsWith('SQLITE_BUSY') || performance.now() > patienceEnds)
        throw sqliteFailure(error, file);
    }
    await setTimeout(pause);
  }
}
