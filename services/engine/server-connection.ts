import { msToTs } from '@temporalio/common/lib/time';
import { temporalConfig } from '../../temporal.config';
import { errorMessage } from '../error-message';
import { missingSearchAttributes } from './search-attributes';
import type { ServerPlace } from './server-command';
import { withServer } from './with-server';

const { namespace, localServer } = temporalConfig;
const DAY_MS = 86_400_000;

/** Setting the retention is one small write; a loaded machine takes seconds for it. */
const SET_RETENTION_MS = 15_000;

/** Null when the server answers within the time and has namespace and search attributes; else why it cannot be used. */
export async function serverTrouble(place: Omit<ServerPlace, 'uiUrl'>, timeoutMs: number): Promise<string | null> {
  const { address, httpUrl } = place;
  try {
    await holdsItsAddress(httpUrl, timeoutMs);
    const missing = await withServer({ address }, timeoutMs, (connection) =>
      missingSearchAttributes(connection, namespace),
    );
    return missing.length === 0 ? null : `it lacks the search attributes ${missing.join(', ')}`;
  } catch (error) {
    return errorMessage(error);
  }
}

/**
 * A server opens its HTTP port once it has got its address. Until then another home's server, started in the same second,
 * may be the one that answers there.
 */
async function holdsItsAddress(httpUrl: string, timeoutMs: number): Promise<void> {
  const { ok, status, body } = await fetch(`${httpUrl}/api/v1/system-info`, { signal: AbortSignal.timeout(timeoutMs) });
  await body?.cancel(); // else its connection stays taken until it is collected as garbage
  if (!ok) throw new Error(`${httpUrl} answers ${status}`);
}

/** Keeps closed workflows; the server's own start always says 24 hours for a new data file. */
export async function setRetention(address: string): Promise<void> {
  const workflowExecutionRetentionTtl = msToTs(localServer.retentionDays * DAY_MS);
  await withServer({ address }, SET_RETENTION_MS, (connection) =>
    connection.workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl } }),
  );
}
