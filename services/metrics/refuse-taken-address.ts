import { once } from 'node:events';
import { createServer } from 'node:net';
import { UserError } from '../../domain/errors';
import { errorMessage } from '../error-message';
import { metricsAddress } from './metrics-address';

/**
 * Tells a taken address before anything is launched: the SDK's runtime, which binds it, cannot be started for a look,
 * since one without a worker keeps its process alive. @throws UserError
 */
export async function refuseTakenMetricsAddress(metrics: string): Promise<void> {
  const address = metricsAddress(metrics, 'AGENTINSTRUCT_METRICS');
  const end = address.lastIndexOf(':');
  const host = address.slice(0, end).replace(/^\[(.*)\]$/, '$1');
  const server = createServer().listen({ host, port: Number(address.slice(end + 1)), exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw notServed(error, address);
  }
  server.close();
  await once(server, 'close');
}

export function notServed(error: unknown, address: string): UserError {
  return new UserError(`the metrics cannot be served: ${errorMessage(error)}; choose another port`, address, 1);
}
