import { findPip } from '../cache/pip';
import { atLeast } from '../engine/binary/temporal-version';
import type { Environment } from '../environment';
import { runCommand } from '../process/run-command';
import { type Finding, fine, wrong } from './finding';

/** As package.json's `engines`. */
const OLDEST_NODE = '20.20.0';
/** npm's start is slow on a cold disk. */
const NPM_TIMEOUT_MS = 30_000;

/** Node, npm and pip. pip is missed only where a look that needs it says so. */
export async function findPrograms({ children }: Environment): Promise<Finding[]> {
  return [findNode(process.versions.node), await findNpm(children), await findPipProgram(children)];
}

function findNode(version: string): Finding {
  if (atLeast(version, OLDEST_NODE)) return fine('Node', version);
  return wrong(
    'Node',
    `${version} is older than ${OLDEST_NODE}`,
    'install a newer one from https://nodejs.org, or by `nvm install`',
  );
}

async function findNpm(env: Environment['children']): Promise<Finding> {
  const { end, stdout } = await runCommand('npm', ['--version'], { env, timeoutMs: NPM_TIMEOUT_MS });
  if (end === 'ok') return fine('npm', stdout.trim());
  return wrong('npm', 'it is not on the PATH', 'install Node with npm from https://nodejs.org');
}

async function findPipProgram(env: Environment['children']): Promise<Finding> {
  const pip = await findPip(env);
  return fine('pip', pip?.version ?? 'there is no Python 3 with pip on the PATH');
}
