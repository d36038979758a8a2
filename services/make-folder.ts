import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileErrorCode } from './file-problem';

/** Makes the folder with its parents. Node's own `recursive` never ends where the system refuses a name with ENOENT, as in `/proc`. */
export async function makeFolder(path: string): Promise<void> {
  if (await made(path, ['ENOENT'])) return;
  await makeFolder(dirname(path));
  await made(path, []);
}

/** False for a failure that is expected; a folder that exists is made. */
async function made(path: string, expected: readonly string[]): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    const code = fileErrorCode(error) ?? '';
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return true;
    if (expected.includes(code) && path !== dirname(path)) return false;
    throw error;
  }
}
