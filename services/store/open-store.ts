import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Connections } from './connections';
import { POSTGRES_TYPES, SQLITE_TYPES } from './migrations/column-types';
import { migrate } from './migrations/migrate';
import { openPostgres } from './postgres/open-postgres';
import { SqlStore } from './sql-store';
import { openSqlite } from './sqlite/open-sqlite';
import type { Store } from './store';

/** Tells the opened stores of one database apart, in `spend` alone. */
const PROCESS_ID_BYTES = 4;

/** Opens `<home>/store.db`, or the PostgreSQL database at `databaseUrl`, and brings its tables up to date. */
export async function openStore(options: { home: string; databaseUrl: string | null }): Promise<Store> {
  const { home, databaseUrl } = options;
  const connections = databaseUrl === null ? await openSqlite(join(home, 'store.db')) : openPostgres(databaseUrl);
  try {
    await migrate(connections.writer, databaseUrl === null ? SQLITE_TYPES : POSTGRES_TYPES);
    return new SqlStore(await readStoreId(connections), connections, randomBytes(PROCESS_ID_BYTES).toString('hex'));
  } catch (error) {
    await connections.close();
    throw error;
  }
}

async function readStoreId({ reader }: Connections): Promise<string> {
  const row = await reader.selectFrom('meta').select('value').where('name', '=', 'store_id').executeTakeFirstOrThrow();
  return row.value;
}
