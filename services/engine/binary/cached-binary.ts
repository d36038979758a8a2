import { existsSync } from 'node:fs';
import { chmod, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { temporalConfig } from '../../../temporal.config';
import { cached } from '../../cache/cached';
import type { BinaryRequest, RungResult } from './rung';

const { version } = temporalConfig.localServer;
const FOLDER = `temporal-${version}-${process.platform}-${process.arch}`;

/** A binary that was fetched before. */
export async function cachedBinary(request: BinaryRequest): Promise<RungResult> {
  const path = join(request.environment.cache, FOLDER, 'temporal');
  if (!existsSync(path)) return { found: null, why: 'it holds none yet' };
  return wrongVersion(request) ?? { found: { path, version } };
}

/** Why the version that is fetched will not do; null when it will. */
export function wrongVersion(request: BinaryRequest): RungResult | null {
  if (request.version === null || request.version === version) return null;
  return { found: null, why: `it holds ${version}, but the data file was written by ${request.version}` };
}

/** Fetches the binary into the cache; `fetch` gets an empty folder and returns the path of the binary in it. */
export async function cacheBinary(
  { environment, report }: BinaryRequest,
  fetch: (folder: string) => Promise<string>,
): Promise<RungResult> {
  const folder = await cached({ folder: environment.cache, report }, FOLDER, async (partial) => {
    const path = await fetch(partial);
    await chmod(path, 0o755);
    await rename(path, join(partial, 'temporal'));
  });
  return { found: { path: join(folder, 'temporal'), version } };
}
