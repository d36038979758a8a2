import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment';
import { errorMessage } from '../error-message';
import { openStore } from '../store/open-store';
import { type Finding, fine, wrong } from './finding';

/** Opens the store where there is one. A home without one is left alone. */
export async function findStore({ home, databaseUrl }: Environment): Promise<Finding[]> {
  const place = databaseUrl === null ? join(home, 'store.db') : 'PostgreSQL at DATABASE_URL';
  if (databaseUrl === null && !existsSync(place)) return [fine('store', `none in ${home} yet; the first run makes it`)];
  try {
    const store = await openStore({ home, databaseUrl });
    const runs = await store.runs.list();
    await store.close();
    return [fine('store', `${place}, ${runs.length} runs`)];
  } catch (error) {
    const mend =
      databaseUrl === null
        ? `restore ${place} from a copy, or set AGENTINSTRUCT_HOME`
        : 'check DATABASE_URL and the server';
    return [wrong('store', `${place} cannot be opened: ${errorMessage(error)}`, mend)];
  }
}
