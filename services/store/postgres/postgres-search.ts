import { sql } from 'kysely';
import type { SearchEntry, SearchIndex } from '../search-index';

/** What a tsvector can say: later places, and more of one word, are not told apart. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;
/** Sums of the same numbers in another order differ beyond this. */
const SCORE_DIGITS = 6;

/**
 * tsvector with a GIN index. `ts_rank` does not know how rare a word is, so each word's rank is weighted by how few of the
 * run's seeds hold it. Terms are cast, never parsed: PostgreSQL's own parser depends on its locale.
 */
export const postgresSearch: SearchIndex = {
  async add(db, run, entries) {
    for (const entry of entries)
      await sql`insert into search_seeds (run, seed, terms) values (${run}, ${entry.seed}, ${vectorOf(entry)}::tsvector)
        on conflict do nothing`.execute(db);
  },

  async find(db, run, terms, limit) {
    const queries = terms.map((term) => `'${term}'`);
    const { rows } = await sql<{ seed: string }>`
      with asked as (select term::tsquery as term from unnest(${queries}::text[]) as term),
      found as (
        select seed, asked.term as term, ts_rank(terms, asked.term, 1) as rank
        from search_seeds join asked on terms @@ asked.term where run = ${run}),
      weighed as (
        select seed, rank * ln(1 + (select count(*) from search_seeds where run = ${run})::float
          / count(*) over (partition by term::text)) as score from found)
      select seed from weighed group by seed
      order by round(sum(score)::numeric, ${sql.lit(SCORE_DIGITS)}) desc, seed limit ${limit}`.execute(db);
    return rows.map(({ seed }) => seed);
  },

  async delete(db, run) {
    await db.deleteFrom('search_seeds').where('run', '=', run).execute();
  },
};

/** `'word':1,5 'other':2`. */
function vectorOf({ terms }: SearchEntry): string {
  const places = new Map<string, number[]>();
  for (const [index, term] of terms.entries()) {
    const known = places.get(term);
    if (known === undefined) places.set(term, [index + 1]);
    else if (known.length < MOST_PLACES && index < LAST_PLACE) known.push(index + 1);
  }
  return [...places]
    .map(([term, at]) => `'${term}':${at.map((place) => Math.min(place, LAST_PLACE)).join(',')}`)
    .join(' ');
}
