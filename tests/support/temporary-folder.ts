import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A new folder with the given files; removed when the process's tests call `remove`. */
export async function temporaryFolder(files: Record<string, string | Buffer> = {}) {
  const path = await mkdtemp(join(tmpdir(), 'agentinstruct-test-'));
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
