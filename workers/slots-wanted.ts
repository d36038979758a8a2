import { effectiveLimits, inFlightInAll } from '../domain/limits';
import type { Store } from '../services/store/store';

/** A worker that starts before any run is launched does not know its limits: it begins with room for so many calls. */
const DEFAULT_IN_FLIGHT = 64;
/** Waiting calls hold slots too, so that a freed permit is taken at once. */
const SLOTS_PER_CALL = 2;
/** For the feeder, plans, checks and the like, beside the model calls. */
const SLOTS_BESIDE_CALLS = 32;

/** Slots for the running run that may have most calls in flight now. */
export async function slotsWanted({ runs, controls }: Pick<Store, 'runs' | 'controls'>): Promise<number> {
  const running = (await runs.list()).filter(({ state }) => state === 'running');
  const inFlight = await Promise.all(
    running.map(async ({ name, definition }) => inFlightInAll(effectiveLimits(definition, await controls.get(name)))),
  );
  const most = inFlight.length === 0 ? DEFAULT_IN_FLIGHT : Math.max(...inFlight);
  return most * SLOTS_PER_CALL + SLOTS_BESIDE_CALLS;
}
