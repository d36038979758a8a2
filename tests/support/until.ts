import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 45_000;
const LOOK_EVERY_MS = 100;

/** Looks again and again until what is seen is as wanted. @throws with the last look when that takes too long. */
export async function until<T>(look: () => Promise<T>, wanted: (seen: T) => boolean): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; await delay(LOOK_EVERY_MS)) {
    const seen = await look();
    if (wanted(seen)) return seen;
    if (Date.now() > end) throw new Error(`still not as wanted: ${JSON.stringify(seen)}`);
  }
}
