import type { Connections } from './connections';
import type { Control, ControlStore } from './store';

export class SqlControlStore implements ControlStore {
  constructor(private readonly connections: Connections) {}

  async get(run: string): Promise<Control | null> {
    const row = await this.connections.reader
      .selectFrom('controls')
      .selectAll()
      .where('run', '=', run)
      .executeTakeFirst();
    return row === undefined ? null : { run, stopped: row.stopped !== 0 };
  }

  async put({ run, stopped }: Control): Promise<void> {
    const row = { run, stopped: stopped ? 1 : 0 };
    await this.connections.writer
      .insertInto('controls')
      .values(row)
      .onConflict((conflict) => conflict.column('run').doUpdateSet(row))
      .execute();
  }
}
