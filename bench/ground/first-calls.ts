import type { FakeModelOptions } from '../../tests/support/fake-model/start-fake-model';
import type { Row } from '../scenario';
import { bareRun } from './bare-client';
import { engineRun } from './engine-run';
import { readingComprehension } from './work';

/** As the others were measured (design §10). */
const CALLS = 500;
const WANTED = 50;
/** More than these calls come of so many seeds. */
const SEEDS = 30;
const WINDOW = 100;

/** How long 500 calls take with 50 wanted in flight at a server that refuses some, and how many it refused. */
export async function firstCalls(model: FakeModelOptions, goals: { seconds: string; refused: string }): Promise<Row[]> {
  const work = readingComprehension(SEEDS);
  const run = await engineRun({ work, requests: true, inFlight: WANTED, callsPerActivity: 1, window: WINDOW, model });
  const bare = await bareRun(run.requests.slice(0, CALLS), WANTED, model);
  const refusedPerCall = ({ statuses }: { statuses: Record<string, number> }, calls: number) =>
    ((statuses['429'] ?? 0) / calls) * CALLS;
  return [
    {
      what: '500 calls',
      ours: secondsFor(run.answeredAt),
      bare: secondsFor(bare.answeredAt),
      unit: 's',
      goal: goals.seconds,
    },
    {
      what: 'refused with 429, per 500 calls',
      ours: refusedPerCall(run, run.answeredAt.length),
      bare: refusedPerCall(bare, bare.answeredAt.length),
      unit: '',
      goal: goals.refused,
    },
  ];
}

/** From the first answer to the 500th. */
function secondsFor(answeredAt: readonly number[]): number {
  const last = answeredAt[CALLS - 1];
  if (last === undefined) throw new Error(`there were only ${answeredAt.length} calls`);
  return (last - (answeredAt[0] ?? 0)) / 1000;
}
