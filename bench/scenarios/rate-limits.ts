import { firstCalls } from '../ground/first-calls';
import type { Scenario } from '../scenario';

/** A server that refuses at random. */
export const rateLimits: Scenario = {
  name: 'rate-limits',
  about: 'Rate limits: 30 % random 429 with Retry-After 1, calls of 100 ms, 50 wanted in flight',
  run: () =>
    firstCalls(
      { latencyMs: 100, faults: [{ fault: { kind: 'rateLimit', retryAfter: 1 }, share: 0.3 }] },
      { seconds: '≤ 10', refused: '' },
    ),
};
