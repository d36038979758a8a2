import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../../domain/errors';
import type { Environment } from '../../services/environment';
import { makeFolder } from '../../services/make-folder';
import { packageRoot } from '../../services/package-root';
import type { WorkerStore } from '../../services/store/store';

/** A worker that is well says so within this; one that is not has written why into `worker.log`. */
const PRESENCE_MS = 20_000;
const LOOK_EVERY_MS = 200;

/**
 * A worker of its own that outlives this process and ends with its run; what it says goes to the home's `worker.log`.
 * Returns when it has begun to work. Throws a `UserError` where it does not.
 */
export async function startBackgroundWorker(
  { home, metrics }: Environment,
  run: string,
  workers: WorkerStore,
): Promise<void> {
  await makeFolder(home);
  const log = await open(join(home, 'worker.log'), 'a');
  try {
    const launcher = join(packageRoot(), 'bin', 'agentinstruct.mjs');
    const flags = ['--run', run, '--home', home, ...(metrics === null ? [] : ['--metrics-port', metrics])];
    const worker = spawn(process.execPath, [launcher, 'worker', ...flags], {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    worker.unref();
  } finally {
    await log.close();
  }
  for (const until = Date.now() + PRESENCE_MS; !(await workers.anyAlive()); await delay(LOOK_EVERY_MS)) {
    if (Date.now() > until)
      throw new UserError(`the background worker did not begin; ${join(home, 'worker.log')} says why`, home, 1);
  }
}
