import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { PAGE_SIZE } from './pages';
import type { Schema } from './schema';
import type { Duplicate } from './store';

/**
 * Kept samples whose messages a kept sample with a smaller id has already: one walk over an index in which they stand side
 * by side, in pages, as one statement over a million samples would hold the event loop for seconds.
 */
export async function* duplicates(db: Kysely<Schema>, run: string): AsyncGenerator<Duplicate> {
  let original: Row | undefined;
  for await (const row of byHash(db, run)) {
    if (row.hash === original?.hash) yield { id: row.id, original: original.id };
    else original = row;
  }
}

interface Row {
  hash: string;
  id: string;
}

/** Before every hash. */
const FIRST: Row = { hash: '', id: '' };

async function* byHash(db: Kysely<Schema>, run: string): AsyncGenerator<Row> {
  const kept = db.selectFrom('samples').select(['hash', 'id']).where('run', '=', run).where('verdict', '=', 'kept');
  const page = kept.orderBy('hash').orderBy('verdict').orderBy('id').limit(PAGE_SIZE);
  for (let last: Row | undefined = FIRST; last !== undefined; ) {
    const after = sql<boolean>`(hash, verdict, id) > (${last.hash}, 'kept', ${last.id})`;
    const rows: Row[] = await page.where(after).execute();
    yield* rows;
    last = rows.length < PAGE_SIZE ? undefined : rows.at(-1);
    await setImmediate();
  }
}
