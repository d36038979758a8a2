/**
 * `npm run test:cluster`: a Temporal server on PostgreSQL set up by the commands of docs/operating.md, a run with two
 * workers on it, undisturbed and with a kill -9 of the server. Ends with `N passed, N failed`; what it started ends with it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IN_FLIGHT_EACH } from '../support/machines';
import { startPostgresCluster } from '../support/postgres-cluster';
import { Checks } from './checks';
import { namespaceFacts, registerNamespace } from './namespace';
import { say, timed } from './said';
import { setUpSchema } from './schema';
import { SERVER_VERSION, serverBinaries } from './server-binaries';
import { type Scene, spreadRun } from './spread-run';
import { type TemporalServer, temporalServer } from './temporal-server';

const NAMESPACE = 'agentinstruct';
const RETENTION_DAYS = 90;
/** The engine takes up to 96 connections and each of our processes ten: the default of 100 is too few. */
const POSTGRES_SETTINGS = ['max_connections=300'];

async function main(): Promise<void> {
  const checks = new Checks();
  const binaries = await timed(`Temporal server ${SERVER_VERSION} and its sql tool`, serverBinaries);
  const folder = await mkdtemp(join(tmpdir(), 'agentinstruct-temporal-'));
  const { url, stop } = await timed('PostgreSQL', () => startPostgresCluster(POSTGRES_SETTINGS));
  try {
    const postgres = new URL(url);
    await timed('databases and tables of the engine', () => setUpSchema(binaries.sql, postgres));
    const server = await temporalServer(binaries.server, postgres, join(folder, 'server.log'));
    await withServerUp(server, () => runAll(checks, { server, namespace: NAMESPACE, postgres }));
  } catch (error) {
    checks.broke(error);
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
  process.exitCode = checks.conclude() ? 0 : 1;
}

async function withServerUp(server: TemporalServer, use: () => Promise<void>): Promise<void> {
  try {
    await timed('the Temporal server', () => server.start());
    await use();
  } finally {
    await server.stop();
  }
}

async function runAll(checks: Checks, scene: Scene): Promise<void> {
  const { address } = scene.server;
  await registerNamespace(address, NAMESPACE, RETENTION_DAYS);
  say('\n== a run with two workers');
  const calm = await spreadRun(scene, 'agentinstruct_calm', false);
  const facts = await namespaceFacts(address, NAMESPACE);
  checks.equal('the namespace keeps closed workflows as long as it was told', facts.retentionDays, RETENTION_DAYS);
  checks.equal('the launch added the search attributes', facts.missing, []);
  checks.within('samples', calm.rows.length, 60, 1_000);
  checks.equal('both workers asked the model', calm.workersThatAsked, 2);
  checks.equal('calls that were paid twice', calm.paidTwice, 0);

  say('\n== the same run once more from nothing, and kill -9 of the Temporal server');
  const killed = await spreadRun(scene, 'agentinstruct_killed', true);
  checks.within('requests before the kill', killed.requestsAtKill, 1, killed.requests - 1);
  checks.equal('the samples are those of the undisturbed run', killed.rows, calm.rows);
  checks.equal('no sample is there twice', new Set(killed.rows.map(({ id }) => id)).size, killed.rows.length);
  checks.within('calls that were paid twice', killed.paidTwice, 0, 2 * IN_FLIGHT_EACH);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  say('0 passed, 1 failed');
  process.exitCode = 1;
});
