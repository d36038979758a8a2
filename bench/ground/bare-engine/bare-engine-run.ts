import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { serverStatus } from '../../../services/engine/server-status';
import { readEnvironment } from '../../../services/environment';
import { endOf, openHome } from '../home';
import { WatchedProcess } from '../processes';

const LOADER = join(__dirname, '..', '..', '..', 'tests', 'support', 'load-typescript.js');
const WORKER = join(__dirname, 'worker.ts');

export interface BareEngineOptions {
  flows: number;
  callsPerActivity: number;
  inFlight: number;
  window: number;
  latencyMs: number;
}

/** What the engine does without us: the same server and settings, flows of our stages, activities that only wait. */
export interface BareEngineRun {
  /** When each call ended, in milliseconds since the epoch, in order. */
  endedAt: number[];
  server: WatchedProcess;
  worker: WatchedProcess;
}

export async function bareEngineRun(options: BareEngineOptions): Promise<BareEngineRun> {
  const home = await openHome();
  try {
    const { address } = await serverStatus(home.path);
    const { flows, callsPerActivity, inFlight, window, latencyMs } = options;
    const figures = [flows, callsPerActivity, inFlight, window, latencyMs].map(String);
    const worker = spawn(process.execPath, ['-r', LOADER, WORKER, address ?? '', ...figures], {
      env: { ...readEnvironment().children },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const watched = { server: new WatchedProcess(home.serverPid), worker: new WatchedProcess(worker.pid ?? 0) };
    const [printed, code] = await Promise.all([text(worker.stdout), endOf(worker)]);
    for (const each of Object.values(watched)) each.stop();
    if (code !== 0) throw new Error(`the bare engine's worker ended with exit code ${code}`);
    const endedAt: number[] = JSON.parse(printed);
    return { endedAt, ...watched };
  } finally {
    await home.close();
  }
}
