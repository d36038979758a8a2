import { processesWith } from '../process/process-list';
import { listensAt, serverMark } from './server-command';

/** The Web UI of the home's own server; null when none runs. Asks nobody but the list of processes. */
export function uiOfLocalServer(home: string): string | null {
  const found = processesWith(serverMark(home))[0];
  return (found && listensAt(found)?.uiUrl) ?? null;
}
