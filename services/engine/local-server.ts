import { processesWith } from '../process/process-list';
import { listensAt, type ServerPlace, serverMark } from './server-command';

/** Where the home's own server listens, or will; null when none runs. Asks nobody but the list of processes. */
export function placeOfLocalServer(home: string): ServerPlace | null {
  const found = processesWith(serverMark(home))[0];
  return found === undefined ? null : listensAt(found);
}
