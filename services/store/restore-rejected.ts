import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Connections } from './connections';
import { PAGE_SIZE } from './pages';
import { verdictColumns } from './sample-row';
import type { Schema } from './schema';

/**
 * Keeps again what a rule rejected, page by page: one statement over a hundred thousand of them would hold the write lock,
 * and the event loop, for seconds.
 */
export async function restoreRejected({ reader, writer }: Connections, run: string, rule: string): Promise<void> {
  for await (const page of rejectedPages(reader, run)) {
    const ids = page.filter((row) => row.rule === rule).map(({ id }) => id);
    if (ids.length === 0) continue;
    await writer
      .updateTable('samples')
      .set(verdictColumns('kept', null))
      .where('run', '=', run)
      .where('id', 'in', ids)
      .execute();
  }
}

interface Row {
  skill: string;
  unanswerable: number;
  id: string;
  rule: string | null;
}

/** Before every sample. */
const FIRST: Row = { skill: '', unanswerable: 0, id: '', rule: null };

/** In the order of `samples_by_skill`; rows that are restored meanwhile lie behind. */
async function* rejectedPages(db: Kysely<Schema>, run: string): AsyncGenerator<Row[]> {
  const rejected = db
    .selectFrom('samples')
    .select(['skill', 'unanswerable', 'id', 'rule'])
    .where('run', '=', run)
    .where('verdict', '=', 'rejected');
  const page = rejected.orderBy('skill').orderBy('unanswerable').orderBy('id').limit(PAGE_SIZE);
  for (let last: Row | undefined = FIRST; last !== undefined; ) {
    const after = sql<boolean>`(skill, unanswerable, id) > (${last.skill}, ${last.unanswerable}, ${last.id})`;
    const rows: Row[] = await page.where(after).execute();
    yield rows;
    last = rows.length < PAGE_SIZE ? undefined : rows.at(-1);
    await setImmediate();
  }
}
