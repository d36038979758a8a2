import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from './column-types';

/** Seeds that the tool `search` finds. SQLite keeps their terms in an FTS5 table for each run (`sqlite/sqlite-search.ts`). */
export async function search(db: Kysely<unknown>, { text, terms }: ColumnTypes): Promise<void> {
  const column = terms === null ? sql`` : sql`, terms ${terms} not null`;
  await sql`create table search_seeds (run ${text} not null, seed ${text} not null${column}, primary key (run, seed))`.execute(
    db,
  );
  if (terms !== null) await sql`create index search_seeds_by_term on search_seeds using gin (terms)`.execute(db);
}
