import { bareRun } from '../ground/bare-client';
import { engineRun } from '../ground/engine-run';
import { middleOf } from '../ground/middle';
import { readingComprehension } from '../ground/work';
import type { Scenario, Size } from '../scenario';

const SEEDS = { full: 150, quick: 40 } as const;
const MODEL = { full: { latencyMs: 1_000, latencySigma: 0.5 }, quick: { latencyMs: 200, latencySigma: 0.5 } } as const;
const IN_FLIGHT = 64;
const WINDOW = 100;

/** How much of a slow model's time is used. */
export const latency: Scenario = {
  name: 'latency',
  about: 'Latency: log-normal around 1 s (sigma 0.5), 64 in flight, first and last tenth of the time cut off',
  run: async (size: Size) => {
    const model = MODEL[size];
    const run = await engineRun({
      work: readingComprehension(SEEDS[size]),
      requests: true,
      inFlight: IN_FLIGHT,
      callsPerActivity: 1,
      window: WINDOW,
      model,
    });
    const ours = middleOf(run.answeredAt).callsPerSecond;
    const bare = middleOf((await bareRun(run.requests, IN_FLIGHT, model)).answeredAt).callsPerSecond;
    return [
      { what: 'calls', ours, bare, unit: '1/s', goal: '' },
      { what: 'of the bare client', ours: (100 * ours) / bare, bare: 100, unit: '%', goal: '≥ 98' },
    ];
  },
};
