import type { Connections } from './connections';
import type { WorkerStore } from './store';

/** Three beats may be late before a worker counts as gone. */
export const ALIVE_MS = 10_000;

export class SqlWorkerStore implements WorkerStore {
  /** `process` is what this opened store's calls are counted under. */
  constructor(
    private readonly connections: Connections,
    private readonly process: string,
  ) {}

  async beat(id: string): Promise<void> {
    const seen_at = this.connections.now;
    await this.connections.writer
      .insertInto('workers')
      .values({ id, seen_at, process: this.process })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at, process: this.process }))
      .execute();
  }

  async leave(id: string): Promise<void> {
    await this.connections.writer.deleteFrom('workers').where('id', '=', id).execute();
  }

  async anyAlive(): Promise<boolean> {
    const row = await this.connections.reader
      .selectFrom('workers')
      .select('id')
      .where((eb) => eb('seen_at', '>', eb(this.connections.now, '-', ALIVE_MS)))
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }
}
