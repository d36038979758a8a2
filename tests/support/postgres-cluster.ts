import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port';
import { findPostgresBinaries } from './postgres-binaries';

/** A small machine under load needs some seconds to start a server. */
const START_DEADLINE_MS = 30_000;

/**
 * Runs the server as long as its standard input is open: it ends with this process, however that ends.
 * SIGINT is PostgreSQL's fast shutdown: clients are disconnected.
 */
const WHILE_INPUT_IS_OPEN = '"$@" </dev/null & read -r _; kill -INT $!; wait $!';

/** A PostgreSQL server of its own data folder and port; `stop` ends it and removes the folder. `settings` are `name=value`. */
export async function startPostgresCluster(
  settings: readonly string[] = [],
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'agentinstruct-postgres-'));
  const port = await freePort();
  const server = startServer(folder, port, settings);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  try {
    await untilItAnswers(url);
  } catch (error) {
    await stopServer(server, folder);
    throw error;
  }
  return { url, stop: () => stopServer(server, folder) };
}

function startServer(folder: string, port: number, more: readonly string[]): ChildProcess {
  const binaries = findPostgresBinaries();
  const owner = postgresUser();
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const asOwner = { ...owner, cwd: folder };
  const initialize = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '-N'];
  execFileSync(join(binaries, 'initdb'), initialize, { ...asOwner, stdio: 'pipe' });
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off', ...more];
  const postgres = [join(binaries, 'postgres'), '-D', data, '-p', `${port}`, ...settings.flatMap((it) => ['-c', it])];
  const guarded = ['-c', WHILE_INPUT_IS_OPEN, 'sh', ...postgres];
  return spawn('/bin/sh', guarded, { ...asOwner, stdio: ['pipe', 'ignore', 'ignore'] });
}

async function stopServer(server: ChildProcess, folder: string): Promise<void> {
  const ended = once(server, 'exit');
  server.stdin?.end();
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

async function untilItAnswers(connectionString: string): Promise<void> {
  for (const deadline = Date.now() + START_DEADLINE_MS; ; ) {
    const client = new Client({ connectionString });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await setTimeout(100);
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian's package makes. */
function postgresUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
