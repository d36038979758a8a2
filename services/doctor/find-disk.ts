import { accessSync, constants, existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Environment } from '../environment';
import { errorCode } from '../error-code';
import { type Finding, fine, wrong } from './finding';

/** The cache takes 430 MB; a run of ten thousand calls takes some 80 MB. */
const LEAST_FREE_BYTES = 1_000_000_000;

/** Whether home and cache can be written and have room. */
export async function findDisk({ home, cache }: Environment): Promise<Finding[]> {
  return [await findRoom('home', home, 'AGENTINSTRUCT_HOME'), await findRoom('cache', cache, 'AGENTINSTRUCT_CACHE')];
}

async function findRoom(name: string, folder: string, variable: string): Promise<Finding> {
  const place = nearestThere(folder);
  const trouble = writeTrouble(place);
  if (trouble !== null)
    return wrong(name, `${folder} cannot be written (${trouble})`, `give write access, or set ${variable}`);
  const { bavail, bsize } = await statfs(place);
  const free = `${folder}, ${((bavail * bsize) / 1e9).toFixed(1)} GB free`;
  return bavail * bsize >= LEAST_FREE_BYTES
    ? fine(name, free)
    : wrong(name, free, `free about 1 GB, or set ${variable}`);
}

function nearestThere(folder: string): string {
  return existsSync(folder) ? folder : nearestThere(dirname(folder));
}

function writeTrouble(folder: string): string | null {
  try {
    accessSync(folder, constants.W_OK);
    return null;
  } catch (error) {
    return errorCode(error);
  }
}
