import type { Failure } from '../../domain/failure';
import { batches } from './batches';
import type { Connections } from './connections';
import { PAGE_SIZE, pages } from './pages';
import { readJson } from './read-json';
import { retryFailed } from './retry-failed';
import type { FailureGroup, FailureReason, FailureStore, Retried } from './store';

/** Lines of a statement. */
const BATCH_SIZE = 200;

export class SqlFailureStore implements FailureStore {
  constructor(private readonly connections: Connections) {}

  async add(failures: Failure[]): Promise<void> {
    for await (const batch of batches(failures, BATCH_SIZE)) {
      await this.connections.writer
        .insertInto('failures')
        .values(batch.map(toRow))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }

  async groups(run: string): Promise<FailureGroup[]> {
    const rows = await this.connections.reader
      .selectFrom('failures')
      .select(({ fn }) => [
        'outcome',
        'reason',
        fn.countAll<number>().as('count'),
        fn.count<number>('usd').as('priced'),
        fn.sum<number | null>('usd').as('usd'),
        fn.min('id').as('example'),
      ])
      .where('run', '=', run)
      .groupBy(['outcome', 'reason'])
      .orderBy('count', 'desc')
      .orderBy('outcome')
      .orderBy('reason')
      .execute();
    return rows.map(({ priced, ...group }) => ({ ...group, usd: priced < group.count ? null : group.usd }));
  }

  async reasons(run: string, most: number): Promise<FailureReason[]> {
    const { reader } = this.connections;
    const counted = reader
      .selectFrom('failures')
      .select(({ fn }) => ['skill', 'outcome', 'reason', fn.countAll<number>().as('count')])
      .where('run', '=', run)
      .groupBy(['skill', 'outcome', 'reason'])
      .as('counted');
    const ranked = reader
      .selectFrom(counted)
      .selectAll()
      .select(({ fn }) =>
        fn
          .agg<number>('row_number')
          .over((over) => over.partitionBy(['skill', 'outcome']).orderBy('count', 'desc').orderBy('reason'))
          .as('place'),
      )
      .as('ranked');
    return reader
      .selectFrom(ranked)
      .select(['skill', 'outcome', 'reason', 'count'])
      .where('place', '<=', most)
      .orderBy('skill')
      .orderBy('outcome')
      .orderBy('place')
      .execute();
  }

  async get(run: string, id: string): Promise<Failure | null> {
    const row = await this.#bodies(run).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : readJson<Failure>(row.body);
  }

  async *stream(run: string): AsyncGenerator<Failure> {
    const page = (after: string) => this.#bodies(run).where('id', '>', after).orderBy('id').limit(PAGE_SIZE).execute();
    for await (const row of pages(page)) yield readJson<Failure>(row.body);
  }

  retry(run: string, reason: string | null): Promise<Retried> {
    return retryFailed(this.connections, run, reason);
  }

  async repetition(run: string, id: string): Promise<number> {
    const row = await this.connections.reader
      .selectFrom('retries')
      .select('repetition')
      .where('run', '=', run)
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.repetition ?? 0;
  }

  #bodies(run: string) {
    return this.connections.reader.selectFrom('failures').select(['id', 'body']).where('run', '=', run);
  }
}

function toRow(failure: Failure) {
  const { run, id, outcome, skill, seed, reason, usage } = failure;
  return { run, id, outcome, skill, seed, reason, usd: usage.usd, body: JSON.stringify(failure) };
}
