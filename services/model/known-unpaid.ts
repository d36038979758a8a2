import { ProviderFailure } from './provider-failure';

/** The connection was never made. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/** A proxy answers these where the server behind it may have worked, and asks for its money. */
const OF_A_PROXY = [502, 504];

/** Whether a request that brought no answer surely cost nothing: it never left, or the server refused it. */
export function knownUnpaid(error: unknown): boolean {
  if (!(error instanceof ProviderFailure)) return false;
  const { kind, status, text } = error.facts;
  if (kind === 'status') return status !== null && !OF_A_PROXY.includes(status);
  return kind === 'connection' && NEVER_SENT.includes(text);
}
