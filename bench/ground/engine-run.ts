import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { stringify } from 'yaml';
import { openStore } from '../../services/store/open-store';
import type { FakeModelOptions } from '../../tests/support/fake-model/start-fake-model';
import { startFakeProcess } from '../../tests/support/fake-process';
import { endOf, type Home, openHome } from './home';
import { WatchedProcess } from './processes';
import { type Request, readRequests } from './requests';
import type { Work } from './work';

const NAME = 'bench';
const MODEL = 'fake-model';
const LOOK_EVERY_MS = 100;

export interface EngineRunOptions {
  work: Work;
  inFlight: number;
  callsPerActivity: number;
  window: number;
  /** Whether what was asked is wanted afterwards, for the bare client. */
  requests: boolean;
  model: FakeModelOptions;
}

/** What one run of ours was seen to do. Times are in milliseconds since the epoch. */
export interface EngineRun {
  /** When each answer with status 200 left the model, in order. */
  answeredAt: number[];
  statuses: Record<string, number>;
  server: WatchedProcess;
  worker: WatchedProcess;
  client: WatchedProcess;
  diskBytes: number;
  /** What was asked, for the bare client. */
  requests: Request[];
}

/** One run to its end: server, worker, client and model are processes of their own. */
export async function engineRun(options: EngineRunOptions): Promise<EngineRun> {
  const home = await openHome();
  const model = await startFakeProcess({ models: [MODEL], ...options.model });
  try {
    await writeRunFile(home, options, model.baseUrl);
    const processes = await runToTheEnd(home);
    const { answeredAt, statuses } = await model.stats();
    const requests = options.requests ? await readRequests(home.path) : [];
    return { ...processes, answeredAt, statuses, diskBytes: await home.disk(), requests };
  } finally {
    await model.stop();
    await home.close();
  }
}

async function writeRunFile(home: Home, options: EngineRunOptions, baseUrl: string): Promise<void> {
  const { work, inFlight, callsPerActivity, window } = options;
  const file = {
    name: NAME,
    seeds: ['./seeds'],
    ...(await work.write(home.folder)),
    models: { default: { model: MODEL, baseUrl, inFlight } },
    callsPerActivity,
    window,
  };
  await writeFile(join(home.folder, 'agentinstruct.yaml'), stringify(file));
}

/** The client launches first: a worker's slots follow the limits of the runs it finds. */
async function runToTheEnd(home: Home): Promise<Pick<EngineRun, 'server' | 'worker' | 'client'>> {
  const client = home.start(['run', '--no-worker', '--wait', '604800', '--json']);
  await untilLaunched(home, client);
  const worker = home.start(['worker']);
  const watched = {
    server: new WatchedProcess(home.serverPid),
    worker: new WatchedProcess(worker.pid ?? 0),
    client: new WatchedProcess(client.pid ?? 0),
  };
  try {
    const code = await endOf(client);
    if (code !== 0) throw new Error(`the run ended with exit code ${code}`);
    return watched;
  } finally {
    for (const each of Object.values(watched)) each.stop();
    worker.kill('SIGTERM');
    await endOf(worker);
  }
}

async function untilLaunched(home: Home, client: ReturnType<Home['start']>): Promise<void> {
  const store = await openStore({ home: home.path, databaseUrl: null });
  try {
    while ((await store.runs.get(NAME)) === null) {
      if (client.exitCode !== null) throw new Error(`the run could not be launched: exit code ${client.exitCode}`);
      await delay(LOOK_EVERY_MS);
    }
  } finally {
    await store.close();
  }
}
