import { type EngineRun, engineRun } from '../ground/engine-run';
import { tinyFlows } from '../ground/work';
import type { Row, Scenario } from '../scenario';

const FLOWS = { full: 100_000, quick: 1_000 } as const;
const SETTINGS = { inFlight: 128, callsPerActivity: 1, window: 100, requests: false, model: { latencyMs: 0 } } as const;
const CALLS_OF_FLOW = 2;
/** The curves are shown at the end of each of so many equal parts of the run's answers. */
const PARTS = 10;

/** Whether memory stays flat and the rate steady over a run of very many flows. */
export const scale: Scenario = {
  name: 'scale',
  about: 'Scale: tiny seeds, two calls a flow, model of 0 ms; rate and memory in each tenth of the answers',
  onlyByName: true,
  run: async (size, { flows = FLOWS[size] }) => {
    const run = await engineRun({ ...SETTINGS, work: tinyFlows(flows) });
    const parts = Array.from({ length: PARTS }, (_, index) => partOf(run, index));
    return [...parts.flat(), disk(run)];
  },
};

function partOf({ answeredAt, worker, client, server }: EngineRun, index: number): Row[] {
  const at = (part: number) => answeredAt[Math.floor(((answeredAt.length - 1) * part) / PARTS)] ?? 0;
  const [from, to] = [at(index), at(index + 1)];
  const flows = answeredAt.length / PARTS / CALLS_OF_FLOW;
  const row = (what: string, ours: number, unit: string, goal: string): Row => {
    return { what: `${what}, tenth ${index + 1}`, ours, bare: null, unit, goal };
  };
  return [
    row('flows', (flows * 1_000) / (to - from), '1/s', 'steady'),
    row('memory of the worker', worker.rssMb(to), 'MB', 'flat'),
    row('memory of the client', client.rssMb(to), 'MB', 'flat'),
    row('memory of the server', server.rssMb(to), 'MB', ''),
  ];
}

function disk({ diskBytes, answeredAt }: EngineRun): Row {
  const ours = (diskBytes / 1024 / answeredAt.length) * CALLS_OF_FLOW;
  return { what: 'disk', ours, bare: null, unit: 'KB/flow', goal: '' };
}
