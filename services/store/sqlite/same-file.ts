import { statSync } from 'node:fs';
import { StoreUnavailable } from '../store';

/**
 * A check, cheap enough for every write, that the path still names the file that is open now. SQLite would go on writing
 * to a file that was deleted or moved, and all of it would be lost with the process.
 */
export function sameFile(file: string): () => void {
  const { ino, dev } = statSync(file);
  return () => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) throw new StoreUnavailable(`the store ${file} is gone: put it back`);
    if (found.ino !== ino || found.dev !== dev)
      throw new StoreUnavailable(`the store ${file} is another file than was opened: start this process again`);
  };
}
