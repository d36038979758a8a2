import { UserError } from '../../domain/errors';
import { openStore } from '../../services/store/open-store';
import { StoreUnavailable } from '../../services/store/store';
import { freePort } from '../support/free-port';
import { createTestDatabase, type TestDatabase } from '../support/postgres';
import { describePostgres } from '../support/store-engines';
import { entry, SPEND, SPEND_KEY, suggestion } from '../support/store-values';

const CUT_ALL_CONNECTIONS = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

describePostgres()('a PostgreSQL server that fails', () => {
  let database: TestDatabase;
  const open = (databaseUrl = database.url) => openStore({ home: 'unused', databaseUrl });
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  test('several workers that start at once on an empty database agree on the store', async () => {
    const stores = await Promise.all(Array.from({ length: 5 }, () => open()));
    expect(new Set(stores.map(({ id }) => id)).size).toBe(1);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('cut connections end no process, and the next call connects again', async () => {
    const store = await open();
    const attempts: Promise<unknown>[] = [];
    for (let round = 0; round < 20; round++) {
      for (const index of [0, 1, 2, 3]) {
        attempts.push(store.journal.put(entry(`${round}-${index}`), { key: SPEND_KEY, add: SPEND }));
        attempts.push(store.artifacts.add([suggestion(`${round}-${index}`)]), store.journal.get('x'));
      }
      await database.run(CUT_ALL_CONNECTIONS);
    }
    const failed = (await Promise.allSettled(attempts)).filter((attempt) => attempt.status === 'rejected');
    for (const { reason } of failed) expect(reason).toBeInstanceOf(StoreUnavailable);
    await store.journal.put(entry('after'), { key: SPEND_KEY, add: SPEND });
    expect(await store.journal.get('after')).toEqual(entry('after'));
    await store.close();
  });

  test('nobody listening is unavailable, and no password is told', async () => {
    const port = await freePort();
    const failure = await open(`postgres://me:hidden@127.0.0.1:${port}/db`).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure).toMatchObject({ message: expect.stringContaining(`127.0.0.1:${port}/db cannot be reached`) });
    expect(JSON.stringify(failure) + String(failure)).not.toContain('hidden');
  });

  test('a database that is not there, or a user that is not known, is named', async () => {
    const missing = new URL(database.url);
    missing.pathname = '/not_there';
    await expect(open(missing.href)).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringContaining('no such database'),
    });
    const stranger = new URL(database.url);
    stranger.username = 'stranger';
    await expect(open(stranger.href)).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringContaining('refuses the login'),
    });
  });

  test.each(['mysql://me:hidden@host/db', 'me:hidden@host', 'postgres://me:hidden@host:port/db'])(
    'an address like %s is refused',
    async (url) => {
      const failure = await open(url).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(UserError);
      expect(String(failure)).toContain('postgres://user:password@host:5432/database');
      expect(String(failure)).not.toContain('hidden');
    },
  );
});
