import type { Kysely } from 'kysely';
import type { Seed } from '../../domain/seed';
import { batches } from './batches';
import type { Connections } from './connections';
import { readJson } from './read-json';
import type { Schema } from './schema';
import { searchEntry } from './search-entry';
import type { SeedStore } from './store';

/** Seeds of a statement: a few hundred kilobytes of text, and some milliseconds under the write lock. */
const BATCH_SIZE = 100;

export class SqlSeedStore implements SeedStore {
  constructor(private readonly connections: Connections) {}

  async add(run: string, seeds: Seed[], { searchable } = { searchable: false }): Promise<void> {
    const { writer, search } = this.connections;
    for await (const batch of batches(seeds, BATCH_SIZE)) {
      if (!searchable) await insert(writer, run, batch);
      else
        await writer.transaction().execute(async (transaction) => {
          await insert(transaction, run, batch);
          await search.add(transaction, run, batch.map(searchEntry));
        });
    }
  }

  async get(run: string, id: string): Promise<Seed | null> {
    const row = await this.connections.reader
      .selectFrom('seeds')
      .select('body')
      .where('run', '=', run)
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : readJson<Seed>(row.body);
  }
}

async function insert(db: Kysely<Schema>, run: string, seeds: readonly Seed[]): Promise<void> {
  const rows = seeds.map((seed) => ({ run, id: seed.id, body: JSON.stringify(seed) }));
  await db
    .insertInto('seeds')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
