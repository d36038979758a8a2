import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { temporalConfig } from '../../../temporal.config';
import type { BinaryRequest, RungResult } from './rung';
import { atLeast, temporalVersion } from './temporal-version';

const { version: oldest } = temporalConfig.localServer;

/** `temporal` on the PATH, where it is new enough and the version that the data file needs. */
export async function onPath({ environment, version }: BinaryRequest): Promise<RungResult> {
  const path = find(environment.path);
  if (path === undefined) return { found: null, why: 'there is none' };
  const had = await temporalVersion(path, environment.children);
  if (had === null) return { found: null, why: `${path} does not tell its version` };
  if (!atLeast(had, oldest)) return { found: null, why: `${path} is ${had}; at least ${oldest} is needed` };
  if (version !== null && had !== version) {
    return { found: null, why: `${path} is ${had}, but the data file was written by ${version}` };
  }
  return { found: { path, version: had } };
}

function find(path: string): string | undefined {
  const folders = path.split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, 'temporal')).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there or not for us: the next folder of the PATH is looked at
  }
}
