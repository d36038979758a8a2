import { bareRun } from '../ground/bare-client';
import { type EngineRun, engineRun } from '../ground/engine-run';
import { middleOf } from '../ground/middle';
import { readingComprehension } from '../ground/work';
import type { Row, Scenario, Size } from '../scenario';

const PAGES = [1, 4, 8];
const GOALS: Record<number, string> = { 1: '≥ 500', 8: '≥ 1,200' };
const SEEDS = { full: 300, quick: 40 } as const;
const MODEL = { latencyMs: 50 };
/** Above what any of the rates needs at 50 ms, so that the processors are the limit. */
const IN_FLIGHT = 128;
const WINDOW = 100;

/** Calls a second, and the processor time of each part for one call. */
export const throughput: Scenario = {
  name: 'throughput',
  about:
    'Throughput: model of 50 ms, reading comprehension with its defaults, first and last tenth of the time cut off',
  run: async (size: Size) => {
    const rows: Row[] = [];
    for (const callsPerActivity of PAGES) rows.push(...(await round(callsPerActivity, SEEDS[size])));
    return rows;
  },
};

async function round(callsPerActivity: number, seeds: number): Promise<Row[]> {
  const run = await engineRun({
    work: readingComprehension(seeds),
    inFlight: IN_FLIGHT,
    callsPerActivity,
    window: WINDOW,
    requests: true,
    model: MODEL,
  });
  const bare = await bareRun(run.requests, IN_FLIGHT, MODEL);
  const what = (figure: string) => `${figure}, ${callsPerActivity} per activity`;
  const ours = middleOf(run.answeredAt);
  const cpu = (part: 'server' | 'worker' | 'client', beside: number | null): Row => {
    const used = run[part].cpuMs(ours.from, ours.to) / ours.calls;
    return { what: what(`CPU of the ${part}`), ours: used, bare: beside, unit: 'ms/call', goal: '' };
  };
  return [
    {
      what: what('calls'),
      ours: ours.callsPerSecond,
      bare: middleOf(bare.answeredAt).callsPerSecond,
      unit: '1/s',
      goal: GOALS[callsPerActivity] ?? '',
    },
    cpu('server', null),
    cpu('worker', bare.cpuMsPerCall),
    cpu('client', null),
    { what: what('disk'), ours: diskPerCall(run), bare: null, unit: 'KB/call', goal: '≤ 8' },
  ];
}

function diskPerCall({ diskBytes, answeredAt }: EngineRun): number {
  return diskBytes / 1024 / answeredAt.length;
}
