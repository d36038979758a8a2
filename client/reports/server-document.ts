import { namedEngine } from '../../services/engine/connect';
import { serverStatus } from '../../services/engine/server-status';
import type { Environment } from '../../services/environment';
import type { ServerDocument } from '../documents';

/** The server that runs would use: this home's own, or the one that the environment names. */
export async function serverDocument(environment: Environment): Promise<ServerDocument> {
  const named = namedEngine(environment);
  if (named !== null) return { running: true, address: named.address, ui: named.uiUrl, pid: null, kind: 'remote' };
  const { state, address, uiUrl, pid } = await serverStatus(environment.home);
  return { running: state === 'running', address, ui: uiUrl, pid, kind: 'local' };
}
