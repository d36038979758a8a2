import type { Selectable, Updateable } from 'kysely';
import type { LimitOverrides } from '../../domain/limits';
import type { Connections } from './connections';
import { readJson } from './read-json';
import type { ControlTable } from './schema';
import type { Control, ControlStore } from './store';

export class SqlControlStore implements ControlStore {
  constructor(private readonly connections: Connections) {}

  async get(run: string): Promise<Control | null> {
    const row = await this.connections.reader
      .selectFrom('controls')
      .selectAll()
      .where('run', '=', run)
      .executeTakeFirst();
    return row === undefined ? null : toControl(row);
  }

  async put({ run, ...asked }: Pick<Control, 'run'> & Partial<Control>): Promise<void> {
    const columns = toColumns(asked);
    await this.connections.writer
      .insertInto('controls')
      .values({ run, stopped: 0, ...columns })
      .onConflict((conflict) => conflict.column('run').doUpdateSet({ run, ...columns }))
      .execute();
  }
}

function toControl({ run, stopped, paused, flow_window, limits }: Selectable<ControlTable>): Control {
  return {
    run,
    stopped: stopped !== 0,
    paused: paused !== 0,
    window: flow_window,
    limits: readJson<LimitOverrides['limits']>(limits),
  };
}

function toColumns({ stopped, paused, window, limits }: Partial<Control>): Updateable<ControlTable> {
  return {
    ...(stopped === undefined ? {} : { stopped: stopped ? 1 : 0 }),
    ...(paused === undefined ? {} : { paused: paused ? 1 : 0 }),
    ...(window === undefined ? {} : { flow_window: window }),
    ...(limits === undefined ? {} : { limits: JSON.stringify(limits) }),
  };
}
