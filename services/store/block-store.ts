import type { Connections } from './connections';
import type { Block, BlockStore } from './store';

export class SqlBlockStore implements BlockStore {
  constructor(private readonly connections: Connections) {}

  async put({ run, model, reason, passes, since }: Block): Promise<void> {
    const columns = { reason, passes: passes ? 1 : 0, since };
    await this.connections.writer
      .insertInto('blocks')
      .values({ run, model, ...columns })
      .onConflict((conflict) =>
        conflict
          .columns(['run', 'model'])
          .doUpdateSet(columns)
          .where((eb) => eb('blocks.reason', '!=', eb.ref('excluded.reason'))),
      )
      .execute();
  }

  async clear(run: string, model: string): Promise<void> {
    await this.connections.writer.deleteFrom('blocks').where('run', '=', run).where('model', '=', model).execute();
  }

  async list(run: string): Promise<Block[]> {
    const rows = await this.connections.reader
      .selectFrom('blocks')
      .selectAll()
      .where('run', '=', run)
      .orderBy('since')
      .orderBy('model')
      .execute();
    return rows.map((row) => ({ ...row, passes: row.passes !== 0 }));
  }
}
