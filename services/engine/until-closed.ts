import { setTimeout as delay } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;

/** Waits while the engine says that a workflow runs, until the given time (of `Date.now()`) at most. */
export async function untilClosed(status: () => Promise<string | null>, until: number): Promise<void> {
  while (Date.now() < until && (await status()) === 'RUNNING') await delay(LOOK_EVERY_MS);
}
