import { type Kysely, type RawBuilder, sql } from 'kysely';
import { sha256Hex } from '../../hash';
import type { Schema } from '../schema';
import type { SearchEntry, SearchIndex } from '../search-index';

/** Of a run's name, for its table. */
const HASH_CHARACTERS = 16;
/** Sums of the same numbers in another order differ beyond this. */
const SCORE_DIGITS = 6;

/**
 * FTS5. Each run has an index of its own: its ranking then knows no other run, and it is deleted at once. It holds no texts;
 * its rows have the numbers that SQLite gave the rows of `search_seeds`.
 */
export const sqliteSearch: SearchIndex = {
  async add(db, run, entries) {
    if (!(await exists(db, run))) await createIndex(db, run);
    const added = await db
      .insertInto('search_seeds')
      .values(entries.map(({ seed }) => ({ run, seed })))
      .onConflict((conflict) => conflict.doNothing())
      .returning(['seed', sql<number>`rowid`.as('row')])
      .execute();
    const bySeed = new Map(entries.map((entry) => [entry.seed, entry]));
    for (const { seed, row } of added) await addTerms(db, run, row, bySeed.get(seed));
  },

  async find(db, run, terms, limit) {
    if (!(await exists(db, run))) return [];
    const index = sql.ref(nameOf(run));
    const query = terms.map((term) => `"${term}"`).join(' OR ');
    const rows = await db
      .selectFrom(sql<{ rowid: number }>`${tableOf(run)}`.as('found'))
      .innerJoin('search_seeds', (join) => join.on(sql<boolean>`search_seeds.rowid = found.rowid`))
      .select('search_seeds.seed')
      .where(sql<boolean>`${index} match ${query}`)
      .orderBy(sql`round(bm25(${index}), ${sql.lit(SCORE_DIGITS)})`)
      .orderBy('search_seeds.seed')
      .limit(limit)
      .execute();
    return rows.map(({ seed }) => seed);
  },

  async delete(db, run) {
    await sql`drop table if exists ${tableOf(run)}`.execute(db);
    await db.deleteFrom('search_seeds').where('run', '=', run).execute();
  },
};

/** Marks are letters of a word here, as in `search-terms`. */
async function createIndex(db: Kysely<Schema>, run: string): Promise<void> {
  const tokenizer = sql.lit(`unicode61 remove_diacritics 0 categories 'L* N* M* Co'`);
  await sql`create virtual table if not exists ${tableOf(run)} using fts5 (terms, content='', tokenize=${tokenizer})`.execute(
    db,
  );
}

async function addTerms(db: Kysely<Schema>, run: string, row: number, entry: SearchEntry | undefined): Promise<void> {
  const terms = entry?.terms.join(' ') ?? '';
  await sql`insert into ${tableOf(run)} (rowid, terms) values (${row}, ${terms})`.execute(db);
}

async function exists(db: Kysely<Schema>, run: string): Promise<boolean> {
  const rows = await db
    .selectFrom(sql<{ name: string }>`sqlite_master`.as('tables'))
    .select('tables.name')
    .where('tables.name', '=', nameOf(run))
    .execute();
  return rows.length > 0;
}

function tableOf(run: string): RawBuilder<unknown> {
  return sql.table(nameOf(run));
}

function nameOf(run: string): string {
  return `search_${sha256Hex(run).slice(0, HASH_CHARACTERS)}`;
}
