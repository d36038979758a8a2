import { openStore } from '../../services/store/open-store';
import type { Store } from '../../services/store/store';
import { temporaryFolder } from './temporary-folder';

/** An empty store in a new folder; `remove` closes it and takes the folder away. */
export async function emptyStore(): Promise<{ store: Store; folder: string; remove(): Promise<void> }> {
  const { path: folder, remove } = await temporaryFolder();
  const store = await openStore({ home: folder, databaseUrl: null });
  return {
    store,
    folder,
    remove: async () => {
      await store.close();
      await remove();
    },
  };
}
