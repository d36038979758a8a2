import { dirname } from 'node:path';
import { Kysely, sql } from 'kysely';
import Database from 'libsql';
import { UserError } from '../../../domain/errors';
import { errorCode } from '../../error-code';
import { errorMessage } from '../../error-message';
import { makeFolder } from '../../make-folder';
import type { Connections } from '../connections';
import type { Schema } from '../schema';
import { StoreUnavailable } from '../store';
import { sqliteDialect } from './sqlite-dialect';
import { sqliteSearch } from './sqlite-search';
import { whileBusy } from './while-busy';

/** Time that SQLite itself may wait for a lock: it blocks the event loop, so the rest is waited outside (`whileBusy`). */
const BUSY_TIMEOUT_MS = 10;
/** The write-ahead log is cut back to this after a burst, else it keeps its largest size. */
const WAL_BYTES = 64 * 1024 * 1024;

/** Opens the file, and makes it and its folder where they are missing. */
export async function openSqlite(file: string): Promise<Connections> {
  await prepareFolder(dirname(file));
  const writer = await openDatabase(file, SETTINGS);
  const reader = await openDatabase(file, [...SETTINGS, 'query_only=on']);
  return {
    reader: new Kysely<Schema>({ dialect: sqliteDialect(reader, file) }),
    writer: new Kysely<Schema>({ dialect: sqliteDialect(writer, file) }),
    now: sql<number>`cast((julianday('now') - 2440587.5) * 86400000 as integer)`,
    search: sqliteSearch,
    close: async () => {
      reader.close();
      writer.close();
    },
  };
}

/** In this order: the first makes the others wait. NORMAL with WAL survives a killed process; a power cut may undo the last commits. */
const SETTINGS = [
  `busy_timeout=${BUSY_TIMEOUT_MS}`,
  'journal_mode=WAL',
  'synchronous=NORMAL',
  `journal_size_limit=${WAL_BYTES}`,
];

async function openDatabase(file: string, settings: string[]): Promise<Database.Database> {
  const database = openFile(file);
  try {
    for (const setting of settings) await whileBusy(file, () => database.exec(`pragma ${setting}`));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** libsql gives no code when a file cannot be opened at all, whatever the cause. */
function openFile(file: string): Database.Database {
  try {
    return new Database(file);
  } catch (error) {
    throw new StoreUnavailable(
      `the store ${file} cannot be opened: check that it is a file, and that it and its folder may be written`,
      { cause: error },
    );
  }
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOSPC') throw new StoreUnavailable(`no space for the folder ${folder}: free some space`);
    throw new UserError(`the folder ${folder} cannot be made (${errorMessage(error)}): choose another home`, folder);
  }
}
