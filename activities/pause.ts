import { setTimeout as after } from 'node:timers/promises';

/** Waits, or ends at once without an error when one of the signals is aborted: the caller looks why. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await after(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
