import { setImmediate } from 'node:timers/promises';

/** Rows of one page: a page of samples is then about a megabyte and read in some ten milliseconds. */
export const PAGE_SIZE = 500;

/** Where a stream starts: before every id. */
const BEFORE_ALL = '';

/**
 * Walks a table in order of id. `page` reads up to `PAGE_SIZE` rows with ids above `after`; nothing is skipped or read
 * twice, however the table changes meanwhile, and the event loop turns between pages.
 */
export async function* pages<Row extends { id: string }>(page: (after: string) => Promise<Row[]>): AsyncGenerator<Row> {
  for (let after: string | undefined = BEFORE_ALL; after !== undefined; ) {
    const rows = await page(after);
    yield* rows;
    after = rows.length < PAGE_SIZE ? undefined : rows.at(-1)?.id;
    await setImmediate();
  }
}
