import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { startPostgresCluster } from './postgres-cluster';

/** A database of one's own, dropped when the suite ends. */
export interface TestDatabase {
  url: string;
  /** Runs a statement beside the store, as another client of the server. */
  run(sql: string): Promise<void>;
  drop(): Promise<void>;
}

/** An empty database on the server of `DATABASE_URL`, else on a throw-away cluster of our own. */
export async function createTestDatabase(serverUrl = process.env.DATABASE_URL): Promise<TestDatabase> {
  const cluster = serverUrl ? { url: serverUrl, stop: async () => undefined } : await startPostgresCluster();
  const name = `agentinstruct_test_${randomBytes(4).toString('hex')}`;
  await execute(cluster.url, `create database ${name}`);
  const url = new URL(cluster.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    run: (sql) => execute(url.href, sql),
    drop: async () => {
      await execute(cluster.url, `drop database ${name} with (force)`);
      await cluster.stop();
    },
  };
}

async function execute(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
