import { randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import Database from 'libsql';
import { UserError } from '../../domain/errors';
import { SQLITE_TYPES } from '../../services/store/migrations/column-types';
import { migrate } from '../../services/store/migrations/migrate';
import { openStore } from '../../services/store/open-store';
import { SqlStore } from '../../services/store/sql-store';
import { openSqlite } from '../../services/store/sqlite/open-sqlite';
import { StoreUnavailable } from '../../services/store/store';
import { collect } from '../support/collect';
import { startStoreWriter } from '../support/start-store-writer';
import { COUNTS, DEFINITION, entry, SPEND, SPEND_KEY, sample, suggestion } from '../support/store-values';

const root = mkdtempSync(join(tmpdir(), 'agentinstruct-sqlite-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const stopped = { run: 'run', stopped: true };

describe('several processes on one file', () => {
  test('processes that start at once on a fresh home agree on the store and lose nothing', async () => {
    const home = join(root, 'together');
    const writers = ['a', 'b', 'c'].map((name) => startStoreWriter(home, name, 300));
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    const store = await openStore({ home, databaseUrl: null });
    expect(await store.journal.spent('run')).toMatchObject([{ made: 900, inputTokens: 90_000, usd: 225 }]);
    const keys = writers.flatMap(({ stored }) => stored);
    expect(keys).toHaveLength(900);
    expect(await store.journal.getMany(keys)).toHaveLength(900);
    expect(await collect(store.artifacts.stream('run', 'suggestion'))).toHaveLength(900);
    await store.close();
  });

  test('what a killed process was told is stored is there', async () => {
    const home = join(root, 'killed');
    const writer = startStoreWriter(home, 'k', 20_000);
    while (writer.stored.length < 500 && writer.process.exitCode === null) await setTimeout(10);
    writer.process.kill('SIGKILL');
    expect(await writer.ended).toBeNull();
    const store = await openStore({ home, databaseUrl: null });
    expect(await store.journal.getMany(writer.stored)).toHaveLength(writer.stored.length);
    expect(await store.artifacts.getMany('run', writer.stored)).toHaveLength(writer.stored.length);
    await store.close();
  });
});

describe('a file that another process has locked', () => {
  const home = join(root, 'locked');

  test('for a moment only delays, and the process goes on meanwhile', async () => {
    const store = await openStore({ home, databaseUrl: null });
    const other = new Database(join(home, 'store.db'));
    other.exec('begin immediate');
    const order: string[] = [];
    const written = Promise.all([
      store.controls.put(stopped),
      store.journal.put(entry('a'), { key: SPEND_KEY, add: SPEND }),
      store.artifacts.add([suggestion('a')]),
    ]).then(() => order.push('written'));
    for (let tick = 0; tick < 10; tick++) {
      await setTimeout(30);
      expect(await store.controls.get('run')).toBeNull();
      order.push('read');
    }
    other.exec('commit');
    await written;
    expect(order).toEqual([...Array<string>(10).fill('read'), 'written']);
    expect(await store.controls.get('run')).toMatchObject(stopped);
    other.close();
    await store.close();
  });

  test('leaves no old view of the data behind', async () => {
    const store = await openStore({ home, databaseUrl: null });
    const other = new Database(join(home, 'store.db'));
    other.exec('begin immediate');
    const written = store.controls.put(stopped);
    await setTimeout(100);
    other.exec('commit');
    await written;
    other.exec("update controls set stopped = 0 where run = 'run'");
    expect(await store.controls.get('run')).toMatchObject({ run: 'run', stopped: false });
    expect(other.pragma('wal_checkpoint(truncate)')).toEqual([{ busy: 0, log: 0, checkpointed: 0 }]);
    other.close();
    await store.close();
  });

  test('for too long is unavailable, with a sentence that names the file, and works again afterwards', async () => {
    const store = await openStore({ home, databaseUrl: null });
    const other = new Database(join(home, 'store.db'));
    other.exec('begin immediate');
    const put = store.journal.put(entry('late'), { key: SPEND_KEY, add: SPEND });
    const failure = await Promise.all([put, store.artifacts.add([suggestion('late')])]).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect(failure).toMatchObject({ message: expect.stringMatching(/store\.db has been locked by another process/) });
    other.exec('rollback');
    await store.journal.put(entry('late'), { key: SPEND_KEY, add: SPEND });
    expect(await store.journal.get('late')).toEqual(entry('late'));
    other.close();
    await store.close();
  });
});

test('a full disk is unavailable, loses nothing that was stored, and works again when there is space', async () => {
  const file = join(root, 'full', 'store.db');
  const connections = await openSqlite(file);
  await migrate(connections.writer, SQLITE_TYPES);
  const store = new SqlStore('id', connections, 'process');
  await store.artifacts.add([suggestion('before')]);
  await sql`pragma max_page_count = 1`.execute(connections.writer);
  const noise = randomBytes(100_000).toString('hex'); // nothing makes it small
  const big = sample('big', { question: noise });
  const writes = [
    store.samples.endFlow({ run: 'run', skill: 's', seed: 's' }, COUNTS, null, [big]),
    store.seeds.add('run', [
      { id: 's', kind: 'text', title: '', text: 'x'.repeat(200_000), source: '', words: 1, tokens: 1 },
    ]),
    store.runs.launch('run', { ...DEFINITION, language: 'x'.repeat(200_000) }, 'now'),
  ];
  for (const result of await Promise.allSettled(writes)) {
    expect(result).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
    expect(result).toMatchObject({ reason: { message: expect.stringContaining('the disk is full: free some space') } });
  }
  await sql`pragma max_page_count = 100000`.execute(connections.writer);
  await store.samples.endFlow({ run: 'run', skill: 's', seed: 's' }, COUNTS, null, [big]);
  expect(await store.samples.get('run', 'big')).toEqual(big);
  expect(await store.artifacts.get('run', 'before')).toEqual(suggestion('before'));
  await store.close();
});

test('a file that was moved away is unavailable, since writes to it would be lost, and is used again when it is back', async () => {
  const home = join(root, 'moved');
  const [file, elsewhere] = [join(home, 'store.db'), join(home, 'elsewhere.db')];
  const store = await openStore({ home, databaseUrl: null });
  const write = (id: string) => store.artifacts.add([suggestion(id)]).catch((error: unknown) => String(error));
  renameSync(file, elsewhere);
  expect(await write('lost')).toContain(`the store ${file} is gone: put it back`);
  writeFileSync(file, 'another');
  expect(await write('lost')).toContain('is another file than was opened: start this process again');
  renameSync(elsewhere, file);
  expect(await write('kept')).toBeUndefined();
  expect(await store.artifacts.get('run', 'kept')).toEqual(suggestion('kept'));
  await store.close();
});

describe('a file that is no store', () => {
  const failing = (home: string) => openStore({ home, databaseUrl: null }).catch((error: unknown) => error);

  test('is named, with the way out', async () => {
    const home = join(root, 'text');
    await mkdir(home);
    writeFileSync(join(home, 'store.db'), 'This is a letter, not a database. '.repeat(200));
    const failure = await failing(home);
    expect(failure).toBeInstanceOf(UserError);
    expect(failure).toMatchObject({ where: join(home, 'store.db'), message: expect.stringContaining('move it away') });
    expect(readFileSync(join(home, 'store.db'), 'utf8')).toContain('This is a letter');
  });

  test('because it was cut off is named too', async () => {
    const home = join(root, 'torn');
    const store = await openStore({ home, databaseUrl: null });
    await store.artifacts.add([suggestion('a')]);
    await store.close();
    const other = new Database(join(home, 'store.db'));
    other.pragma('wal_checkpoint(truncate)');
    other.close();
    truncateSync(join(home, 'store.db'), 3 * 4096);
    expect(await failing(home)).toMatchObject({ name: 'UserError', message: expect.stringContaining('is damaged') });
  });

  test('because it is a folder, or its folder is a file, says so', async () => {
    await mkdir(join(root, 'folder', 'store.db'), { recursive: true });
    expect(await failing(join(root, 'folder'))).toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringContaining('check that it is a file'),
    });
    closeSync(openSync(join(root, 'plain'), 'w'));
    expect(await failing(join(root, 'plain'))).toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('choose another home'),
    });
  });

  test('because a later release wrote it asks for that release', async () => {
    const home = join(root, 'later');
    await (await openStore({ home, databaseUrl: null })).close();
    const other = new Database(join(home, 'store.db'));
    other.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
    other.close();
    expect(await failing(home)).toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('another release'),
    });
  });
});
