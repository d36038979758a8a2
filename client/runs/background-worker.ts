import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../../services/environment';
import { makeFolder } from '../../services/make-folder';
import { packageRoot } from '../../services/package-root';

/** A worker of its own that outlives this process and ends with its run; what it says goes to the home's `worker.log`. */
export async function startBackgroundWorker({ home }: Environment, run: string): Promise<void> {
  await makeFolder(home);
  const log = await open(join(home, 'worker.log'), 'a');
  try {
    const launcher = join(packageRoot(), 'bin', 'agentinstruct.mjs');
    const worker = spawn(process.execPath, [launcher, 'worker', '--run', run, '--home', home], {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    worker.unref();
  } finally {
    await log.close();
  }
}
