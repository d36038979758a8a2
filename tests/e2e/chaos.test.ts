import { type ChaosRow, chaosRun } from '../support/chaos/chaos-run';
import type { Topology } from '../support/chaos/crew';
import { postgresStorage } from '../support/chaos/postgres-storage';
import { sqliteStorage } from '../support/chaos/sqlite-storage';
import { startPostgresCluster } from '../support/postgres-cluster';
import { type Undisturbed, undisturbedRun } from '../support/run-home';
import { sideBySide } from '../support/side-by-side';

/** `npm run test:chaos` asks for more. */
const SEEDS = Number(process.env.CHAOS_SEEDS ?? 2);
const FIRST_SEED = Number(process.env.CHAOS_FIRST_SEED ?? 1);
/** With SQLite; on PostgreSQL it is always three workers. */
const TOPOLOGIES: readonly Topology[] = [
  { name: 'client with worker', workers: 0 },
  { name: 'client, worker', workers: 1 },
];
const THREE_WORKERS: Topology = { name: 'client, three workers', workers: 3 };
const ON_POSTGRES = process.env.CHAOS_STORE === 'postgres';
/** A run that three workers do may end while one disaster lasts. */
const MOST_MISSED = 1;
/** Seeds spend most of their time waiting, e.g. for a heartbeat that does not come. */
const AT_ONCE = 2;

describe(`a run through random disasters${ON_POSTGRES ? ', three workers on PostgreSQL' : ''}`, () => {
  jest.setTimeout(60 * 60_000);

  const seeds = Array.from({ length: SEEDS }, (_, index) => FIRST_SEED + index);
  const cluster = { url: '', stop: async () => {} };
  let undisturbed: Undisturbed;
  let rows: Promise<ChaosRow>[];

  beforeAll(async () => {
    if (ON_POSTGRES) Object.assign(cluster, await startPostgresCluster());
    undisturbed = await undisturbedRun();
    rows = sideBySide(seeds, AT_ONCE, async (seed) => {
      const storage = ON_POSTGRES ? await postgresStorage(cluster.url) : sqliteStorage();
      const topology = ON_POSTGRES ? THREE_WORKERS : TOPOLOGIES[seed % TOPOLOGIES.length];
      if (topology === undefined) throw new Error('no topology');
      const row = await chaosRun(seed, topology, storage, undisturbed);
      process.stderr.write(`seed ${seed} ended after ${row.seconds} s\n`);
      return row;
    });
  });

  afterAll(async () => {
    const table = await Promise.allSettled(rows);
    console.table(table.flatMap((row) => (row.status === 'fulfilled' ? [row.value] : [])));
    await cluster.stop();
  });

  it.each(seeds)('seed %i', async (seed) => {
    const row = await rows[seed - FIRST_SEED];
    const whole = { rows: undisturbed.rows.length, lost: 0, double: 0, changed: 0 };
    expect(row).toMatchObject({ ...whole, stuck: '', overspent: 0, errors: 0 });
    expect(row?.paidTwice).toBeLessThanOrEqual(row?.allowed ?? 0);
    expect(row?.missed).toBeLessThanOrEqual(MOST_MISSED);
  });
});
