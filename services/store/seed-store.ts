import type { Seed } from '../../domain/seed';
import { batches } from './batches';
import type { Connections } from './connections';
import { readJson } from './read-json';
import type { SeedStore } from './store';

/** Seeds of a statement: a few hundred kilobytes of text, and some milliseconds under the write lock. */
const BATCH_SIZE = 100;

export class SqlSeedStore implements SeedStore {
  constructor(private readonly connections: Connections) {}

  async add(run: string, seeds: Seed[]): Promise<void> {
    for await (const batch of batches(seeds, BATCH_SIZE)) {
      const rows = batch.map((seed) => ({ run, id: seed.id, body: JSON.stringify(seed) }));
      await this.connections.writer
        .insertInto('seeds')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
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
