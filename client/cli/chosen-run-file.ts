import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../../domain/errors';
import { fileErrorCode } from '../../services/file-problem';
import { readRunFile } from '../run-file/read-run-file';
import { type RunFile, runFileFrom } from '../run-file/run-file';
import { type RunFlags, withFlags } from '../run-file/with-flags';

export const DEFAULT_RUN_FILE = 'agentinstruct.yaml';

/** The run file that was named, else `agentinstruct.yaml`, else what the flags alone say; then the flags over it. */
export async function chosenRunFile(path: string | undefined, flags: RunFlags, cwd: string): Promise<RunFile> {
  return withFlags(await fileOrSeeds(path, flags.seeds, cwd), flags, cwd);
}

async function fileOrSeeds(path: string | undefined, seeds: string[] | undefined, cwd: string): Promise<RunFile> {
  if (path !== undefined) return readRunFile(path, cwd);
  if (await exists(resolve(cwd, DEFAULT_RUN_FILE))) return readRunFile(DEFAULT_RUN_FILE, cwd);
  if (seeds !== undefined) return runFileFrom({ seeds }, cwd);
  throw new UserError(
    `there is no ${DEFAULT_RUN_FILE} here; write one with "npx agentinstruct init", name a run file, or name documents with --seeds`,
    DEFAULT_RUN_FILE,
  );
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
