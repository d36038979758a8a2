import { type EngineRun, engineRun } from '../ground/engine-run';
import { readingComprehension } from '../ground/work';
import type { Row, Scenario, Size } from '../scenario';

/** Each is a run of its own, so that disk is measured at every size. */
const SEEDS = { full: [250, 500, 1000], quick: [20, 40] } as const;
const SETTINGS = { inFlight: 128, callsPerActivity: 1, window: 100, requests: false, model: { latencyMs: 5 } } as const;

/** Memory and disk while a run grows. */
export const growth: Scenario = {
  name: 'growth',
  about: 'Growth: memory at the end of runs of growing size, and disk (store and engine history) per call',
  run: async (size: Size) => {
    const rows: Row[] = [];
    for (const seeds of SEEDS[size]) {
      const run = await engineRun({ ...SETTINGS, work: readingComprehension(seeds) });
      rows.push(...rowsOf(run, seeds));
    }
    return rows;
  },
};

function rowsOf({ server, worker, client, answeredAt, diskBytes }: EngineRun, seeds: number): Row[] {
  const end = answeredAt.at(-1) ?? 0;
  const row = (what: string, ours: number, unit: string, goal: string): Row => {
    return { what: `${what}, ${seeds} seeds`, ours, bare: null, unit, goal };
  };
  return [
    row('calls', answeredAt.length, '', ''),
    row('memory of the worker', worker.rssMb(end), 'MB', 'flat'),
    row('memory of the client', client.rssMb(end), 'MB', 'flat'),
    row('memory of the server', server.rssMb(end), 'MB', ''),
    row('disk', diskBytes / 1024 / answeredAt.length, 'KB/call', '≤ 8'),
  ];
}
