import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../services/store/open-store';
import type { Store } from '../../services/store/store';
import { createTestDatabase } from './postgres';
import { findPostgresBinaries } from './postgres-binaries';

/** An empty database that stores can be opened on, as several processes would. */
export interface TestEngine {
  open(): Promise<Store>;
  stop(): Promise<void>;
}

/** Both databases behind the store's port; every contract suite runs on each. */
export const STORE_ENGINES = [
  { name: 'SQLite', suite: describe, start: startSqlite },
  { name: 'PostgreSQL', suite: describePostgres(), start: startPostgres },
] as const;

/** A suite that is left out only on demand, and then not in silence. */
export function describePostgres(): typeof describe | typeof describe.skip {
  if (process.env.DATABASE_URL) return describe;
  try {
    findPostgresBinaries();
    return describe;
  } catch (error) {
    if (process.env.AGENTINSTRUCT_ALLOW_SKIP !== '1') throw error;
    process.stderr.write('SKIPPED: the store on PostgreSQL, for there is no PostgreSQL here\n');
    return describe.skip;
  }
}

async function startSqlite(): Promise<TestEngine> {
  const home = mkdtempSync(join(tmpdir(), 'agentinstruct-store-'));
  return {
    open: () => openStore({ home, databaseUrl: null }),
    stop: async () => rmSync(home, { recursive: true, force: true }),
  };
}

async function startPostgres(): Promise<TestEngine> {
  const database = await createTestDatabase();
  return { open: () => openStore({ home: tmpdir(), databaseUrl: database.url }), stop: database.drop };
}
