import { firstCalls } from '../ground/first-calls';
import type { Scenario } from '../scenario';

/** A server that holds fewer calls than are wanted. */
export const slots: Scenario = {
  name: 'slots',
  about: 'Slots: server with 20 slots (429 and Retry-After 1 beyond), calls of 100 ms, 50 wanted in flight',
  run: () => firstCalls({ slots: 20, latencyMs: 100 }, { seconds: '≤ 5', refused: '≤ 60' }),
};
