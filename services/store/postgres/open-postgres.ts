import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely';
import { Client, type CustomTypesConfig, Pool, types } from 'pg';
import { UserError } from '../../../domain/errors';
import type { Connections } from '../connections';
import type { Schema } from '../schema';
import { postgresFailure } from './postgres-failure';
import { postgresSearch } from './postgres-search';
import { WatchedClient } from './watched-client';

/** Connections of one process. Writes are grouped, so a few are enough; servers admit 100 in all by default. */
const POOL_SIZE = 10;
/** A server that is up accepts within this; an activity's attempt lasts 30 s. */
const CONNECT_TIMEOUT_MS = 5_000;
/** The longest statement (counting a run of millions) takes a second or two; a dead network must be noticed. */
const QUERY_TIMEOUT_MS = 25_000;
/** Connections that nobody uses go back to the server. */
const IDLE_TIMEOUT_MS = 30_000;

/** Connects when it is first used. `url` is `DATABASE_URL`; its password never reaches an error. */
export function openPostgres(url: string): Connections {
  const place = placeOf(url);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: watchedPool(createPool(url), place) }) });
  const now = sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;
  return { reader: db, writer: db, now, search: postgresSearch, close: () => db.destroy() };
}

function createPool(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'agentinstruct',
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    keepAlive: true,
    types: NUMBERS_AS_NUMBERS,
  });
  pool.on('error', lostConnection);
  pool.on('connect', (client) => client.on('error', lostConnection));
  return pool;
}

/**
 * pg also emits the loss of a connection as an event, which would end the process if nobody listened. There is nothing
 * to do: the pool drops the connection, and a statement that was under way is rejected with the same error.
 */
function lostConnection(): void {}

function watchedPool(pool: Pool, place: string): PostgresPool {
  return {
    connect: async () => {
      try {
        return new WatchedClient(await pool.connect(), place);
      } catch (error) {
        throw postgresFailure(error, place);
      }
    },
    end: () => pool.end(),
  };
}

/** Counts and sums come as int8 and numeric, which pg gives as strings; ours stay far below 2^53. */
const NUMBERS_AS_NUMBERS: CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === types.builtins.INT8 || id === types.builtins.NUMERIC ? Number : types.getTypeParser(id, format),
};

function placeOf(url: string): string {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new UserError(
      'DATABASE_URL is not an address of PostgreSQL: postgres://user:password@host:5432/database',
      'DATABASE_URL',
    );
  }
  const { host, port, database } = new Client({ connectionString: url });
  return `${host}:${port}/${database ?? ''}`;
}
