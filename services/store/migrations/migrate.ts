import { type Kysely, type Migration, Migrator } from 'kysely';
import { UserError } from '../../../domain/errors';
import { errorMessage } from '../../error-message';
import type { Schema } from '../schema';
import { firstTables } from './0001-first-tables';
import { controls } from './0002-controls';
import { money } from './0003-money';
import { search } from './0020-search';
import type { ColumnTypes } from './column-types';

/** In order of name; one that has been released is never changed. */
function migrations(types: ColumnTypes): Record<string, Migration> {
  return {
    '0001-first-tables': { up: (db) => firstTables(db, types) },
    '0002-controls': { up: (db) => controls(db, types) },
    '0003-money': { up: (db) => money(db, types) },
    '0020-search': { up: (db) => search(db, types) },
  };
}

/** Brings the tables up to date, in one transaction under a lock: several processes may start at once. */
export async function migrate(db: Kysely<Schema>, types: ColumnTypes): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations(types) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (errorMessage(error).startsWith('corrupted migrations')) {
    throw new UserError(
      `the store was written by another release of agentinstruct (${errorMessage(error)}): use that release, or another home`,
    );
  }
  throw error instanceof Error ? error : new Error(errorMessage(error));
}
