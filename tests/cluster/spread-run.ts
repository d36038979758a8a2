import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { endsWell } from '../support/ends-well';
import { type Machines, openMachines } from '../support/machines';
import { until } from '../support/until';
import { timed } from './said';
import type { TemporalServer } from './temporal-server';

const WORKERS = ['worker-1', 'worker-2'];
/** Few flows at a time: the first worker that is there would take all of them, and keep them for as long as they last. */
const WORK = { limit: 5, file: { window: 3 }, model: { latencyMs: 150 } };
/** Requests after which the server is killed: some flows have ended then and others are in the middle. */
const KILL_AFTER = 60;
/** How long the server is away: longer than a request, so that answers arrive with nobody to tell. */
const AWAY_MS = 5_000;

export interface SpreadRun {
  rows: Record<string, unknown>[];
  /** Requests that had been sent when the server was killed, and in all. */
  requestsAtKill: number;
  requests: number;
  paidTwice: number;
  /** Worker processes that had a model answer something. */
  workersThatAsked: number;
}

export interface Scene {
  server: TemporalServer;
  namespace: string;
  postgres: URL;
}

/** A run on a database of its own with two workers; `disturbed`: the Temporal server is killed in the middle of it. */
export async function spreadRun(scene: Scene, database: string, disturbed: boolean): Promise<SpreadRun> {
  const url = await createDatabase(scene.postgres, database);
  const folder = await mkdtemp(join(tmpdir(), 'agentinstruct-cluster-'));
  const places = {
    TEMPORAL_ADDRESS: scene.server.address,
    TEMPORAL_NAMESPACE: scene.namespace,
    DATABASE_URL: url.href,
  };
  const machines = await openMachines({ folder, places, ...WORK });
  try {
    const launched = machines.launch();
    for (const worker of WORKERS) machines.start(worker, ['worker']);
    const requestsAtKill = disturbed ? await killInTheMiddle(scene.server, machines) : 0;
    await timed('the run to its end', () => endsWell(launched.ended));
    const { requests, paidByHash } = await machines.fake.stats();
    const paidTwice = Object.values(paidByHash).reduce((sum, paid) => sum + paid - 1, 0);
    const workersThatAsked = await askers(url);
    return { rows: await machines.rows(), requestsAtKill, requests, paidTwice, workersThatAsked };
  } finally {
    await machines.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function killInTheMiddle(server: TemporalServer, { fake }: Machines): Promise<number> {
  const { requests } = await until(
    () => fake.stats(),
    (stats) => stats.requests >= KILL_AFTER,
  );
  await timed('kill -9 of the Temporal server, and its absence', async () => {
    await server.kill();
    await delay(AWAY_MS);
  });
  await timed('the Temporal server again', () => server.start());
  return requests;
}

async function createDatabase(postgres: URL, name: string): Promise<URL> {
  const url = new URL(postgres);
  await query(url, `create database ${name}`);
  url.pathname = `/${name}`;
  return url;
}

/** What each opened store has asked is counted under an id of its own. */
async function askers(url: URL): Promise<number> {
  const [row] = await query(url, 'select count(distinct process)::int as askers from spend where made > 0');
  return Number(row?.askers);
}

async function query(url: URL, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
