import { Client } from 'pg';
import { createTestDatabase } from '../postgres';
import type { Storage, Trouble } from './storage';

/** PostgreSQL, a database of its own for each run, on the given server. */
export async function postgresStorage(serverUrl: string): Promise<Storage> {
  const database = await createTestDatabase(serverUrl);
  return {
    variables: { DATABASE_URL: database.url },
    troubles: [locked(database.url), lost(serverUrl, new URL(database.url).pathname.slice(1))],
    begin: async () => {},
    end: () => database.drop(),
  };
}

/** The tables every call writes to are held by another client. */
function locked(url: string): Trouble {
  return {
    name: 'lock store',
    begin: async () => {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query('begin; lock table calls, artifacts, budgets, flows in access exclusive mode');
      return async () => {
        await client.query('rollback');
        await client.end();
      };
    },
  };
}

/** The server closes every connection and takes none. */
function lost(serverUrl: string, name: string): Trouble {
  const execute = async (...statements: string[]) => {
    const client = new Client({ connectionString: serverUrl });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  return {
    name: 'lose store',
    begin: async () => {
      await execute(
        `alter database ${name} allow_connections false`,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
      );
      return () => execute(`alter database ${name} allow_connections true`);
    },
  };
}
