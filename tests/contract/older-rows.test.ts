import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { type Migration, Migrator, sql } from 'kysely';
import type { Connections } from '../../services/store/connections';
import { firstTables } from '../../services/store/migrations/0001-first-tables';
import { controls } from '../../services/store/migrations/0002-controls';
import { money } from '../../services/store/migrations/0003-money';
import { type ColumnTypes, POSTGRES_TYPES, SQLITE_TYPES } from '../../services/store/migrations/column-types';
import { migrate } from '../../services/store/migrations/migrate';
import { openPostgres } from '../../services/store/postgres/open-postgres';
import { SqlStore } from '../../services/store/sql-store';
import { openSqlite } from '../../services/store/sqlite/open-sqlite';
import { createTestDatabase } from '../support/postgres';
import { describePostgres } from '../support/store-engines';
import { entry, instruction, sample } from '../support/store-values';
import { temporaryFolder } from '../support/temporary-folder';

const text = (value: object) => JSON.stringify(value);

function before(types: ColumnTypes): Record<string, Migration> {
  return {
    '0001-first-tables': { up: (db) => firstTables(db, types) },
    '0002-controls': { up: (db) => controls(db, types) },
    '0003-money': { up: (db) => money(db, types) },
  };
}

/** What the release before wrote: every text as it is. */
async function writeAsBefore({ writer }: Connections, types: ColumnTypes): Promise<void> {
  const { error } = await new Migrator({
    db: writer,
    provider: { getMigrations: async () => before(types) },
  }).migrateToLatest();
  expect(error).toBeUndefined();
  const { request, answer } = entry('key');
  const packed = deflateRawSync(request);
  await sql`insert into artifacts (run, id, kind, skill, seed, body)
    values ('run', 'i', 'instruction', 'reading', 'seed', ${text(instruction('i'))})`.execute(writer);
  await sql`insert into samples (run, id, skill, task, verdict, unanswerable, hash, body)
    values ('run', 's', 'reading', 'main-idea', 'kept', 0, 'h', ${text(sample('s'))})`.execute(writer);
  await sql`insert into calls (key, model, request, answer, input_tokens, cached_input_tokens, output_tokens, usd, run)
    values ('key', 'm', ${packed}, ${text(answer)}, 100, 50, 10, 0.25, 'run')`.execute(writer);
}

async function expectReadable(connections: Connections, types: ColumnTypes): Promise<void> {
  await writeAsBefore(connections, types);
  await migrate(connections.writer, types);
  const store = new SqlStore('id', connections, 'process');
  expect(await store.artifacts.get('run', 'i')).toEqual(instruction('i'));
  expect(await store.samples.get('run', 's')).toEqual(sample('s'));
  expect(await store.journal.get('key')).toEqual(entry('key'));
  await store.artifacts.add([instruction('j')]);
  expect(await store.artifacts.getMany('run', ['i', 'j'])).toEqual([instruction('i'), instruction('j')]);
  await store.close();
}

const TITLE = 'what an older release stored is read as before, beside what is stored now';

test(`${TITLE} (SQLite)`, async () => {
  const folder = await temporaryFolder();
  await expectReadable(await openSqlite(join(folder.path, 'store.db')), SQLITE_TYPES);
  await folder.remove();
});

describePostgres()('PostgreSQL', () => {
  test(TITLE, async () => {
    const database = await createTestDatabase();
    await expectReadable(openPostgres(database.url), POSTGRES_TYPES);
    await database.drop();
  });
});
