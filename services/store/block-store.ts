import type { Connections } from './connections';
import type { Block, BlockStore } from './store';

export class SqlBlockStore implements BlockStore {
  constructor(private readonly connections: Connections) {}

  async put({ run, model, reason, since }: Block): Promise<void> {
    await this.connections.writer
      .insertInto('blocks')
      .values({ run, model, reason, since })
      .onConflict((conflict) =>
        conflict
          .columns(['run', 'model'])
          .doUpdateSet({ reason, since })
          .where((eb) => eb('blocks.reason', '!=', eb.ref('excluded.reason'))),
      )
      .execute();
  }

  async clear(run: string, model: string): Promise<void> {
    await this.connections.writer.deleteFrom('blocks').where('run', '=', run).where('model', '=', model).execute();
  }

  list(run: string): Promise<Block[]> {
    return this.connections.reader
      .selectFrom('blocks')
      .selectAll()
      .where('run', '=', run)
      .orderBy('since')
      .orderBy('model')
      .execute();
  }
}
