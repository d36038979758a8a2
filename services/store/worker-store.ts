import { WORKFLOWS_QUEUE } from '../../domain/queues';
import type { Connections } from './connections';
import { readJson } from './read-json';
import type { WorkerStore } from './store';

/** Three beats may be late before a worker counts as gone. */
export const ALIVE_MS = 10_000;

export class SqlWorkerStore implements WorkerStore {
  /** `process` is what this opened store's calls are counted under. */
  constructor(
    private readonly connections: Connections,
    private readonly process: string,
  ) {}

  async beat(id: string, served: readonly string[] = [WORKFLOWS_QUEUE]): Promise<void> {
    const told = { seen_at: this.connections.now, process: this.process, queues: JSON.stringify(served) };
    await this.connections.writer
      .insertInto('workers')
      .values({ id, ...told })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(told))
      .execute();
  }

  async leave(id: string): Promise<void> {
    await this.connections.writer.deleteFrom('workers').where('id', '=', id).execute();
  }

  async served(): Promise<ReadonlySet<string>> {
    const rows = await this.connections.reader
      .selectFrom('workers')
      .select('queues')
      .where((eb) => eb('seen_at', '>', eb(this.connections.now, '-', ALIVE_MS)))
      .execute();
    return new Set(rows.flatMap(({ queues }) => readJson<string[]>(queues)));
  }

  async anyAlive(): Promise<boolean> {
    return (await this.served()).has(WORKFLOWS_QUEUE);
  }
}
