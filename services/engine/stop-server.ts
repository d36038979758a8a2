import { endProcesses } from '../process/end-processes';
import { processesWith } from '../process/process-list';
import { withLock } from '../process/with-lock';
import { serverMark } from './server-command';
import { lockFileOf } from './server-files';

/** Time to write out what it holds; a server that takes longer is killed, which its data file survives (WAL). */
const STOP_GRACE_MS = 10_000;
/** A start in progress ends within this. */
const LOCK_WAIT_MS = 240_000;

/** Ends the home's server, whatever its state. Returns the ids of the processes that ended; none where none ran. */
export async function stopServer(home: string): Promise<number[]> {
  const standing = () => processesWith(serverMark(home)).map(({ pid }) => pid);
  const first = standing();
  if (first.length === 0) return [];
  const lock = { file: lockFileOf(home), waitMs: LOCK_WAIT_MS, what: 'starting or stopping the local Temporal server' };
  await withLock(lock, () => endProcesses(standing, STOP_GRACE_MS));
  return first;
}
