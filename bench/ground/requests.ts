import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { openSqlite } from '../../services/store/sqlite/open-sqlite';

/** One request as the journal holds it. */
export interface Request {
  messages: { role: 'system' | 'user' | 'assistant'; content: string }[];
  schema: Record<string, unknown> | null;
}

/** Every request that a home's journal knows, so that another client can send the same. */
export async function readRequests(home: string): Promise<Request[]> {
  const { reader, close } = await openSqlite(join(home, 'store.db'));
  try {
    const rows = await reader.selectFrom('calls').select('request').execute();
    return rows.map(({ request }): Request => JSON.parse(inflateRawSync(request).toString('utf8')));
  } finally {
    await close();
  }
}
