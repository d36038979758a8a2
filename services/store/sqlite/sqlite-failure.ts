import { errorCode } from '../../error-code';
import { errorMessage } from '../../error-message';
import { StoreDamaged, StoreUnavailable } from '../store';

/** What libsql throws as something the caller can act on: wait (`StoreUnavailable`), mend (`UserError`), or a defect as it is. */
export function sqliteFailure(error: unknown, file: string): unknown {
  const code = errorCode(error);
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return new StoreDamaged(
      `the store ${file} is not a SQLite database or is damaged (${errorMessage(error)}): put a copy back, or move it away ` +
        `together with ${file}-wal and ${file}-shm, then a new and empty store is made`,
      file,
    );
  }
  const advice = ADVICE.find(([start]) => code.startsWith(start));
  return advice === undefined ? error : new StoreUnavailable(`the store ${file} ${advice[1]}`, { cause: error });
}

/** Work waits and goes on by itself once this is mended. */
const ADVICE = [
  ['SQLITE_BUSY', 'has been locked by another process for too long: end the process that holds it'],
  ['SQLITE_LOCKED', 'has been locked by another process for too long: end the process that holds it'],
  ['SQLITE_FULL', 'cannot grow, the disk is full: free some space'],
  ['SQLITE_IOERR', 'cannot be read or written, the disk failed or is full: check the disk'],
  ['SQLITE_CANTOPEN', 'cannot be opened: check that its folder exists and may be written'],
  ['SQLITE_READONLY', 'cannot be written: check its permissions and those of its folder'],
  ['SQLITE_PERM', 'cannot be opened: check its permissions and those of its folder'],
  ['SQLITE_NOMEM', 'could not get memory: free some'],
] as const;
