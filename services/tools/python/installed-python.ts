import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Cache, cached } from '../../cache/cached';
import { FetchFailed } from '../../cache/fetch-wheel';
import { sha256Hex } from '../../hash';
import { packageRoot } from '../../package-root';
import { runCommand } from '../../process/run-command';

/** What runs in the processes of programs. */
export const PYTHON_RUNTIME = join(packageRoot(), 'services', 'tools', 'python', 'runtime');
/** A start takes three seconds of a core; machines are shared. */
const SNAPSHOT_TIMEOUT_MS = 120_000;
/** Enough of the hash to tell releases apart. */
const HASH_CHARACTERS = 12;

export interface InstalledPython {
  /** Pyodide's folder, absolute. */
  pyodide: string;
  /** The memory of a Python that has started: programs begin from it. */
  snapshot: string;
}

/**
 * Finds Pyodide and makes the snapshot where the cache has none for this release of it, of Node and of our own files.
 * @throws FetchFailed or UserError where it cannot be had
 */
export async function installedPython(cache: Cache): Promise<InstalledPython> {
  const { pyodide, folder: name } = await pythonPlace();
  const folder = await cached(cache, name, async (partial) => {
    const args = [join(PYTHON_RUNTIME, 'make-snapshot.mjs'), pyodide, join(partial, 'snapshot.bin')];
    const { end, stderr } = await runCommand(process.execPath, args, { env: {}, timeoutMs: SNAPSHOT_TIMEOUT_MS });
    if (end !== 'ok') throw new FetchFailed(`Python does not start (${end}): ${lastLines(stderr)}`);
  });
  return { pyodide, snapshot: join(folder, 'snapshot.bin') };
}

/** Pyodide's folder, and the cache's folder for its snapshot. @throws FetchFailed where the package is not installed */
export async function pythonPlace(): Promise<{ pyodide: string; folder: string }> {
  const pyodide = findPyodide();
  return { pyodide, folder: `python-${await fingerprint(pyodide)}` };
}

function findPyodide(): string {
  try {
    return dirname(createRequire(join(packageRoot(), 'package.json')).resolve('pyodide/package.json'));
  } catch {
    throw new FetchFailed('the package pyodide is not installed: npm install'); // the one thing that a failed look-up says
  }
}

async function fingerprint(pyodide: string): Promise<string> {
  const files = (await readdir(PYTHON_RUNTIME)).sort().map((name) => join(PYTHON_RUNTIME, name));
  const texts = await Promise.all([join(pyodide, 'package.json'), ...files].map((file) => readFile(file, 'utf8')));
  return sha256Hex([process.version, ...texts].join('\0')).slice(0, HASH_CHARACTERS);
}

/** Pyodide's own errors come with its whole source before them. */
function lastLines(stderr: string): string {
  return stderr.trim().slice(-500);
}
