import { DatabaseError } from 'pg';
import { errorCode } from '../../error-code';
import { errorMessage } from '../../error-message';
import { StoreUnavailable } from '../store';

/**
 * What pg throws as something the caller can act on. A server that answers says why in its SQLSTATE; anything else is
 * the way to it (refused, reset, timed out). `place` is host, port and database: never the password.
 */
export function postgresFailure(error: unknown, place: string): unknown {
  if (error instanceof DatabaseError) {
    const advice = ADVICE.find(([start]) => errorCode(error).startsWith(start));
    if (advice === undefined) return error;
    return new StoreUnavailable(`PostgreSQL at ${place} ${advice[1]} (${error.message})`, { cause: error });
  }
  if (error instanceof TypeError || error instanceof RangeError) return error;
  const detail = errorMessage(error) || errorCode(error);
  return new StoreUnavailable(`PostgreSQL at ${place} cannot be reached (${detail}): check that it runs`, {
    cause: error,
  });
}

/** By the start of the SQLSTATE; work waits and goes on by itself once this is mended. */
const ADVICE = [
  ['08', 'lost the connection: check that it runs'],
  ['25006', 'accepts no writes: connect to the primary server'],
  ['28', 'refuses the login: check the user and password in DATABASE_URL'],
  ['3D000', 'has no such database: create it or mend DATABASE_URL'],
  ['40', 'gave way to another transaction and will do it again'],
  ['42501', 'refuses the access: grant it to the user in DATABASE_URL'],
  ['53300', 'has no free connection: raise max_connections or run fewer workers'],
  ['53', 'is out of disk or memory: free some'],
  ['55000', 'takes no connections now: allow them again'],
  ['55P03', 'did not get a lock: end what holds it'],
  ['57P', 'is shutting down or starting: wait, or start it'],
  ['57014', 'cancelled the statement: try again'],
  ['58', 'failed to read or write its files: check its disk'],
] as const;
