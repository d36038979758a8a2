import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Running, startCommand } from './command-line';
import { endsWell } from './ends-well';
import { exportedRows } from './exported-rows';
import { startFakeProcess } from './fake-process';
import { temporaryFolder } from './temporary-folder';

const SEEDS = join(__dirname, '..', '..', 'examples', 'seeds');
/** One run's name in every home, so that exports can be held against each other. */
export const RUN = 'tried';

/** Two skills without dialogues or tools: what is tried here is the engine. */
const SKILLS = ['reading-comprehension', 'text-modification'];

/** Model calls that a home's run may have in flight: so many may be paid again after a kill. */
export const IN_FLIGHT = 8;

/** Dollars a million tokens, so that a run of some hundred calls costs a few dollars. */
const PRICE = { input: 10, output: 20 };
/** More than the fake model ever writes, so that a reservation holds what an answer costs. */
const MOST_OUTPUT_TOKENS = 1_000;

/** Long enough to be killed in the middle of. */
const LATENCY_MS = 120;

/** A home of its own with a fake model beside it, and one run that can be started there again and again. */
export interface RunHome {
  path: string;
  fake: Awaited<ReturnType<typeof startFakeProcess>>;
  /** What an answer of the model takes. */
  latencyMs: number;
  /** The `run` verb as a process: launches, or goes on. */
  start(...flags: string[]): Running;
  /** Any other verb. */
  command(...args: string[]): Running;
  /** Every sample, kept or rejected, in order of id. */
  rows(): Promise<Record<string, unknown>[]>;
  stopServer(): Promise<void>;
  /** Ends what still runs there, and removes it. */
  close(): Promise<void>;
}

interface HomeOptions {
  /** For every process of the home, e.g. `DATABASE_URL`. */
  variables?: Record<string, string>;
  /** Over the run file's own keys. */
  file?: Record<string, unknown>;
  latencyMs?: number;
}

const open = new Set<RunHome>();

/** For after each test, however it ended: what it left at work would hold ports and folders. */
export async function closeHomes(): Promise<void> {
  await Promise.all([...open].map((home) => home.close()));
}

/** A run that nothing befell. */
export interface Undisturbed {
  rows: Record<string, unknown>[];
  requests: number;
  /** Dollars. */
  cost: number;
}

export async function undisturbedRun(file: Record<string, unknown> = {}): Promise<Undisturbed> {
  const home = await runHome('undisturbed', { file });
  try {
    await endsWell(home.start().ended);
    return { rows: await home.rows(), requests: (await home.fake.stats()).requests, cost: await billed(home) };
  } finally {
    await home.close();
  }
}

export async function runHome(name: string, options: HomeOptions = {}): Promise<RunHome> {
  const { path: folder, remove } = await temporaryFolder();
  const latencyMs = options.latencyMs ?? LATENCY_MS;
  const fake = await startFakeProcess({ models: ['fake'], latencyMs });
  const path = join(folder, name);
  await mkdir(path);
  const variables = { AGENTINSTRUCT_HOME: path, OPENAI_API_KEY: 'sk-test', ...options.variables };
  await writeFile(join(folder, 'agentinstruct.yaml'), JSON.stringify(runFile(fake.baseUrl, options.file)));
  const started = new Set<Running>();
  const start = (...args: string[]) => {
    const running = startCommand(args, folder, variables);
    started.add(running);
    return running;
  };
  const stopServer = async () => void (await endsWell(start('server', 'stop').ended));
  const home: RunHome = {
    path,
    fake,
    latencyMs,
    start: (...flags) => start('run', ...flags),
    command: start,
    rows: () => exportedRows((args) => start(...args).ended, RUN, join(folder, 'rows')),
    stopServer,
    close: async () => {
      open.delete(home);
      for (const { child } of started) child.kill('SIGKILL');
      await stopServer();
      await fake.stop();
      await remove();
    },
  };
  open.add(home);
  return home;
}

function runFile(baseUrl: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const limits = { inFlight: IN_FLIGHT, timeoutSeconds: 5, maxOutputTokens: MOST_OUTPUT_TOKENS };
  const models = { default: { model: 'fake', baseUrl, price: PRICE, ...limits } };
  return { name: RUN, seeds: [SEEDS], skills: SKILLS, limit: 3, models, ...changes };
}

/** Answers that were made for a request that had one already. */
export async function paidTwice({ fake }: RunHome): Promise<number> {
  const { paidByHash } = await fake.stats();
  return Object.values(paidByHash).reduce((sum, paid) => sum + paid - 1, 0);
}

/** Dollars for every answer that the model made, by its own count. */
export async function billed({ fake }: RunHome): Promise<number> {
  const { tokens } = await fake.stats();
  return (tokens.input * PRICE.input + tokens.output * PRICE.output) / 1_000_000;
}
