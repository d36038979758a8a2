import type { Kysely } from 'kysely';
import { PAGE_SIZE, pages } from './pages';
import type { Schema } from './schema';
import type { Duplicate } from './store';

/**
 * Kept samples whose messages a kept sample with a smaller id has already, in order of id. Goes page by page, two short
 * statements each: one statement over a million samples would hold the event loop for seconds.
 */
export async function* duplicates(db: Kysely<Schema>, run: string): AsyncGenerator<Duplicate> {
  const kept = db.selectFrom('samples').where('run', '=', run).where('verdict', '=', 'kept');
  const withOriginal = async (after: string) => {
    const page = await kept.select(['id', 'hash']).where('id', '>', after).orderBy('id').limit(PAGE_SIZE).execute();
    const originals = await firstByHash(db, run, new Set(page.map(({ hash }) => hash)));
    return page.map(({ id, hash }) => ({ id, original: originals.get(hash) ?? id }));
  };
  for await (const { id, original } of pages(withOriginal)) if (original < id) yield { id, original };
}

async function firstByHash(db: Kysely<Schema>, run: string, hashes: ReadonlySet<string>): Promise<Map<string, string>> {
  if (hashes.size === 0) return new Map();
  const rows = await db
    .selectFrom('samples')
    .select(({ fn }) => ['hash', fn.min('id').as('id')])
    .where('run', '=', run)
    .where('verdict', '=', 'kept')
    .where('hash', 'in', [...hashes])
    .groupBy('hash')
    .execute();
  return new Map(rows.map(({ hash, id }) => [hash, id]));
}
