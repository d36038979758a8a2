import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { NativeConnectionOptions } from '@temporalio/worker';
import { UserError } from '../../domain/errors';
import { temporalConfig } from '../../temporal.config';
import type { Environment } from '../environment';
import { errorMessage } from '../error-message';
import type { Engine } from './engine';
import { prepareNamespace } from './prepare-namespace';
import { startServer } from './start-server';

/** The server that environment or profile name (Temporal Cloud, a cluster), else the home's own, started where it does not run. */
export async function connectEngine(environment: Environment, report: (line: string) => void): Promise<Engine> {
  const named = namedEngine(environment);
  if (named !== null) {
    await prepareNamespace(named);
    return named;
  }
  const { address, uiUrl } = await startServer(environment, report);
  if (address === null)
    throw new UserError('the local Temporal server ended as soon as it was ready', environment.home, 1);
  return engineAt(address, temporalConfig.namespace, uiUrl, {});
}

/** What `TEMPORAL_ADDRESS`, `TEMPORAL_PROFILE` or `temporal.toml` name; null where none names an address. */
export function namedEngine({ temporal }: Pick<Environment, 'temporal'>): Engine | null {
  const { connectionOptions, namespace = temporalConfig.namespace } = readProfile(temporal);
  const address = connectionOptions.address?.trim();
  return address ? engineAt(address, namespace, cloudUi(address, namespace), connectionOptions) : null;
}

function readProfile(temporal: Environment['temporal']): ReturnType<typeof loadClientConnectConfig> {
  try {
    return loadClientConnectConfig({ overrideEnvVars: { ...temporal } });
  } catch (error) {
    const where = temporal.TEMPORAL_CONFIG_FILE ?? temporal.TEMPORAL_PROFILE ?? 'temporal.toml';
    throw new UserError(`Temporal's connection settings cannot be read: ${errorMessage(error)}`, where);
  }
}

function engineAt(address: string, namespace: string, uiUrl: string | null, options: NativeConnectionOptions): Engine {
  const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(address);
  // gzip is the SDK's default and costs processor time where no line is saved by it
  const compression: NativeConnectionOptions = loopback ? { grpcCompression: { codec: 'none' } } : {};
  return { address, namespace, uiUrl, connection: { ...options, address, ...compression } };
}

function cloudUi(address: string, namespace: string): string | null {
  return /\.(tmprl\.cloud|temporal\.io)(:\d+)?$/.test(address)
    ? `https://cloud.temporal.io/namespaces/${namespace}`
    : null;
}
