import { setTimeout as delay } from 'node:timers/promises';
import type { Workshop } from './workshop';

/** What design §9 promises of a pause and of a stop. */
export async function nothingLeavesAfterTwoSeconds({ model }: Workshop): Promise<void> {
  await delay(2_000);
  const sent = model.counters.requests;
  await delay(3_000);
  expect(model.counters.requests).toBe(sent);
}
