import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { temporalConfig } from '../../../temporal.config';
import { FetchFailed } from '../../cache/fetch-wheel';
import { errorMessage } from '../../error-message';
import { cacheBinary, wrongVersion } from './cached-binary';
import type { BinaryRequest, RungResult } from './rung';

const { version, host } = temporalConfig.localServer;

/** 45 MB over a slow line; the SDK itself sets no limit. */
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;

/** The binary as Temporal's SDK downloads it for its tests. It knows no download without a start, so a server runs for a moment. */
export async function fromSdk(request: BinaryRequest): Promise<RungResult> {
  const refused = wrongVersion(request);
  if (refused !== null) return refused;
  try {
    return await cacheBinary(request, download);
  } catch (error) {
    if (error instanceof FetchFailed) return { found: null, why: error.message };
    throw error;
  }
}

async function download(folder: string): Promise<string> {
  const trouble = await within(DOWNLOAD_TIMEOUT_MS, startForAMoment(folder)).then(() => null, errorMessage);
  const name = (await readdir(folder)).find((entry) => entry.startsWith('temporal'));
  if (name === undefined) throw new FetchFailed(`it failed: ${trouble ?? 'it left no file'}`);
  return join(folder, name);
}

async function startForAMoment(downloadDir: string): Promise<void> {
  const { Runtime } = await import('@temporalio/worker');
  const runtime = Runtime.instance();
  const exe = {
    type: 'cached-download' as const,
    downloadDir,
    version: `v${version}`,
    ttl: 0,
    sdkName: 'agentinstruct',
    sdkVersion: version,
  };
  const log = { format: 'pretty', level: 'error' };
  const anyPort = { port: null, uiPort: null, ui: false, dbFilename: null, extraArgs: [] };
  const server = await runtime.createEphemeralServer({
    type: 'dev-server',
    exe,
    namespace: 'default',
    ip: host,
    log,
    ...anyPort,
  });
  await runtime.shutdownEphemeralServer(server);
}

function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer within ten minutes')), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
