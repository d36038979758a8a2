import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command, type Ended, type Running, startCommand } from './command-line';
import { startFakeProcess } from './fake-process';
import { temporaryFolder } from './temporary-folder';

const SEEDS = join(__dirname, '..', '..', 'examples', 'seeds');
/** One run's name in every home, so that exports can be held against each other. */
const RUN = 'tried';

/** Model calls that a home's run may have in flight: so many may be paid again after a kill. */
export const IN_FLIGHT = 8;

/** A home of its own with a fake model beside it, and one run that can be started there again and again. */
export interface RunHome {
  path: string;
  fake: Awaited<ReturnType<typeof startFakeProcess>>;
  /** The `run` verb as a process: launches, or goes on. */
  start(): Running;
  /** Every sample, kept or rejected, in order of id. */
  rows(): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function runHome(name: string): Promise<RunHome> {
  const { path: folder, remove } = await temporaryFolder();
  const fake = await startFakeProcess({ models: ['fake'], latencyMs: 120 });
  const variables = { AGENTINSTRUCT_HOME: join(folder, name), OPENAI_API_KEY: 'sk-test' };
  const model = { model: 'fake', baseUrl: fake.baseUrl, inFlight: IN_FLIGHT, timeoutSeconds: 5 };
  const file = { name: RUN, seeds: [SEEDS], limit: 3, models: { default: model } };
  await writeFile(join(folder, 'agentinstruct.yaml'), JSON.stringify(file));
  return {
    path: variables.AGENTINSTRUCT_HOME,
    fake,
    start: () => startCommand(['run'], folder, variables),
    rows: async () => {
      const directory = join(folder, 'rows');
      await endsWell(command(['export', RUN, '--to', directory, '--all'], folder, variables));
      const files = (await readdir(directory)).sort();
      const texts = await Promise.all(files.map((each) => readFile(join(directory, each), 'utf8')));
      return texts.flatMap((text) => text.trim().split('\n')).map((line) => JSON.parse(line));
    },
    close: async () => {
      await command(['server', 'stop'], folder, variables);
      await fake.stop();
      await remove();
    },
  };
}

export async function endsWell(ended: Promise<Ended>): Promise<Ended> {
  const end = await ended;
  if (end.code !== 0) throw new Error(`the command ended with ${end.code ?? end.signal}: ${end.stderr}`);
  return end;
}

/** Answers that were made for a request that had one already. */
export async function paidTwice({ fake }: RunHome): Promise<number> {
  const { paidByHash } = await fake.stats();
  return Object.values(paidByHash).reduce((sum, paid) => sum + paid - 1, 0);
}
