import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian and Ubuntu keep a folder for each version. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres`; installs Debian's package where it is missing and we may. */
export function findPostgresBinaries(): string {
  const found = newestBinaries();
  if (found !== null) return found;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(MISSING);
  const quiet = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update'], quiet);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], quiet);
  const installed = newestBinaries();
  if (installed === null) throw new Error(MISSING);
  return installed;
}

const MISSING =
  `no PostgreSQL for the tests: install the package postgresql (expected in ${DEBIAN_FOLDER}), set DATABASE_URL to a ` +
  'server where databases may be created, or set AGENTINSTRUCT_ALLOW_SKIP=1 to go without these tests';

function newestBinaries(): string | null {
  if (!existsSync(DEBIAN_FOLDER)) return null;
  const versions = readdirSync(DEBIAN_FOLDER).sort((a, b) => Number(b) - Number(a));
  const folders = versions.map((version) => join(DEBIAN_FOLDER, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}
