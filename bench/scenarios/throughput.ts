import { bareRun } from '../ground/bare-client';
import { bareEngineRun } from '../ground/bare-engine/bare-engine-run';
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
  const alone = await bareEngineRun({ flows: seeds, callsPerActivity, inFlight: IN_FLIGHT, window: WINDOW, ...MODEL });
  const what = (figure: string) => `${figure}, ${callsPerActivity} per activity`;
  const [ours, engine] = [middleOf(run.answeredAt), middleOf(alone.endedAt)];
  const cpu = (part: 'server' | 'worker', beside: number | null): Row => ({
    what: what(`CPU of the ${part}`),
    ours: run[part].cpuMs(ours.from, ours.to) / ours.calls,
    bare: beside,
    engine: alone[part].cpuMs(engine.from, engine.to) / engine.calls,
    unit: 'ms/call',
    goal: '',
  });
  return [
    {
      what: what('calls'),
      ours: ours.callsPerSecond,
      bare: middleOf(bare.answeredAt).callsPerSecond,
      engine: engine.callsPerSecond,
      unit: '1/s',
      goal: GOALS[callsPerActivity] ?? '',
    },
    cpu('server', null),
    cpu('worker', bare.cpuMsPerCall),
    {
      what: what('CPU of the client'),
      ours: run.client.cpuMs(ours.from, ours.to) / ours.calls,
      bare: null,
      unit: 'ms/call',
      goal: '',
    },
    { what: what('disk'), ours: diskPerCall(run), bare: null, unit: 'KB/call', goal: '≤ 8' },
  ];
}

function diskPerCall({ diskBytes, answeredAt }: EngineRun): number {
  return diskBytes / 1024 / answeredAt.length;
}
