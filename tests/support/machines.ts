import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, type Running, startCommand } from './command-line';
import { exportedRows } from './exported-rows';
import type { FakeModelOptions } from './fake-model/start-fake-model';
import { startFakeProcess } from './fake-process';

const SEEDS = join(__dirname, '..', '..', 'examples', 'seeds');
/** The machine that has the run file and the seeds. */
const CLIENT = 'client';

/** One run's name on every set of machines, so that exports can be held against each other. */
export const SPREAD_RUN = 'spread';
/** Model calls in flight of each worker: so many may be paid again for each that is killed. */
export const IN_FLIGHT_EACH = 4;

/** A client and workers on one store and one Temporal server, each as on a machine of its own: empty home, empty folder. */
export interface Machines {
  fake: Awaited<ReturnType<typeof startFakeProcess>>;
  /** Any verb on a machine of the given name; `variables` come over the addresses and the key. */
  start(machine: string, args: string[], variables?: Record<string, string>): Running;
  /** Launches the run, or goes on with it, and follows it; works on nothing itself. */
  launch(): Running;
  /** Every sample, kept or rejected, in order of id. */
  rows(): Promise<Record<string, unknown>[]>;
  /** Ends every process that was started, and the fake model. */
  close(): Promise<void>;
}

export interface MachinesParts {
  /** A folder of its own, for homes and exports. */
  folder: string;
  /** `TEMPORAL_ADDRESS`, `DATABASE_URL` and the like: what all machines are told. */
  places: Record<string, string>;
  /** Seeds for each skill. */
  limit: number;
  model?: FakeModelOptions;
  /** What the run file says besides. */
  file?: Record<string, unknown>;
}

export async function openMachines({ folder, places, limit, model, file }: MachinesParts): Promise<Machines> {
  const fake = await startFakeProcess({ models: ['fake'], apiKey: 'sk-test', ...model });
  const started: Running[] = [];
  const start: Machines['start'] = (machine, args, variables = {}) => {
    const place = machineFolder(folder, machine);
    const home = { HOME: place, AGENTINSTRUCT_HOME: join(place, 'home') };
    const running = startCommand(args, place, { ...home, ...places, OPENAI_API_KEY: 'sk-test', ...variables });
    started.push(running);
    return running;
  };
  const killAll = () => {
    for (const { child } of started) child.kill('SIGKILL');
  };
  process.once('exit', killAll); // a test that is ended by hand leaves no worker behind
  const entry = { model: 'fake', baseUrl: fake.baseUrl, inFlight: IN_FLIGHT_EACH, timeoutSeconds: 5 };
  const skills = ['reading-comprehension', 'text-modification'];
  const runFile = { name: SPREAD_RUN, seeds: [SEEDS], skills, limit, models: { default: entry }, ...file };
  writeFileSync(join(machineFolder(folder, CLIENT), 'agentinstruct.yaml'), JSON.stringify(runFile));
  return {
    fake,
    start,
    launch: () => start(CLIENT, ['run', '--no-worker', '--wait', '600']),
    rows: () => exportedRows((args) => start(CLIENT, args).ended, SPREAD_RUN, join(folder, 'rows')),
    close: async () => {
      killAll();
      process.off('exit', killAll);
      await Promise.all(started.map(({ ended }): Promise<Ended> => ended));
      await fake.stop();
    },
  };
}

function machineFolder(folder: string, machine: string): string {
  const place = join(folder, machine);
  mkdirSync(place, { recursive: true });
  return place;
}
