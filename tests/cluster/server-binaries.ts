import { join } from 'node:path';
import { cached } from '../../services/cache/cached';
import { readEnvironment } from '../../services/environment';
import { runCommand } from '../../services/process/run-command';
import { say } from './said';

/** The newest that `go install` builds; docs/operating.md names it too. */
export const SERVER_VERSION = '1.31.2';
const MODULE = 'go.temporal.io/server/cmd';
/** Three minutes on two quiet cores; many times that where others work too. */
const BUILD_MS = 40 * 60_000;

export interface ServerBinaries {
  /** Runs the four services. */
  server: string;
  /** Makes and migrates the databases. */
  sql: string;
}

/** Built from the Go module proxy once, and kept in the cache that all homes share. */
export async function serverBinaries(): Promise<ServerBinaries> {
  const { cache } = readEnvironment();
  const name = `temporal-server-${SERVER_VERSION}-${process.platform}-${process.arch}`;
  const folder = await cached({ folder: cache, report: say }, name, build);
  return { server: join(folder, 'server'), sql: join(folder, 'sql') };
}

async function build(folder: string): Promise<void> {
  for (const program of ['server', 'tools/sql']) {
    const what = `${MODULE}/${program}@v${SERVER_VERSION}`;
    say(`$ go install ${what}`);
    const env = Object.fromEntries(
      Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])),
    );
    const { end, stderr } = await runCommand('go', ['install', what], {
      env: { ...env, GOBIN: folder },
      timeoutMs: BUILD_MS,
    });
    if (end === 'missing')
      throw new Error(
        'there is no Go on the PATH: install Go 1.26.4 or newer from https://go.dev/dl (Debian 12 has an older one)',
      );
    if (end !== 'ok') throw new Error(`go install ${what} failed (${end}): ${stderr.slice(-2_000)}`);
  }
}
