import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { postgresStorage } from '../support/chaos/postgres-storage';
import { sqliteStorage } from '../support/chaos/sqlite-storage';
import type { Storage, Trouble } from '../support/chaos/storage';
import { endsWell } from '../support/ends-well';
import { startPostgresCluster } from '../support/postgres-cluster';
import { requested } from '../support/requested';
import { closeHomes, paidTwice, type RunHome, runHome, undisturbedRun } from '../support/run-home';
import { until } from '../support/until';

const SMALL = { limit: 1 };
/** In the middle of a run of one seed for each skill. */
const HALF_WAY = 15;

const GONE: Trouble = {
  name: 'take store away',
  begin: async (home) => {
    const file = join(home, 'store.db');
    await rename(file, `${file}.elsewhere`);
    return () => rename(`${file}.elsewhere`, file);
  },
};

/** What is said of each trouble. */
const SAID: Record<string, string> = {
  'lock store': 'has been locked by another process for too long: end the process that holds it',
  'fill disk': 'the disk',
  'take store away': 'store.db is gone: put it back',
  'lose store': 'PostgreSQL at 127.0.0.1:',
};

describe('a store that is away in the middle of a run', () => {
  jest.setTimeout(240_000);

  let undisturbed: Record<string, unknown>[];
  beforeAll(async () => {
    ({ rows: undisturbed } = await undisturbedRun(SMALL));
  });
  afterEach(closeHomes);

  /** The work stops, the run says why, and goes on by itself to the same samples without paying twice. */
  async function outlasts(storage: Storage, trouble: Trouble): Promise<void> {
    const home = await runHome(trouble.name.replaceAll(' ', '-'), { variables: storage.variables, file: SMALL });
    await storage.begin(home.path);
    const running = home.start();
    try {
      await requested(running, home, HALF_WAY);
      const end = await trouble.begin(home.path);
      await until(
        async () => running.said(),
        (text) => text.includes(SAID[trouble.name] ?? ''),
      );
      await settled(home);
      await end();
      await endsWell(running.ended);
      expect(await home.rows()).toEqual(undisturbed);
      expect(await paidTwice(home)).toBe(0);
    } finally {
      running.child.kill('SIGKILL');
      await running.ended;
      await home.stopServer();
      await storage.end(home.path);
    }
  }

  it.each([...sqliteStorage().troubles, GONE])('SQLite: $name', (trouble) => outlasts(sqliteStorage(), trouble));

  it('PostgreSQL: takes no connections', async () => {
    const cluster = await startPostgresCluster();
    try {
      const storage = await postgresStorage(cluster.url);
      const lose = storage.troubles.find(({ name }) => name === 'lose store');
      if (lose === undefined) throw new Error('no such trouble');
      await outlasts(storage, lose);
    } finally {
      await cluster.stop();
    }
  });
});

/** Calls in flight get their answers and wait for the store with them: then nothing more is sent. */
async function settled({ fake }: RunHome): Promise<void> {
  await until(
    () => fake.stats(),
    ({ inFlight }) => inFlight === 0,
  );
}
