import type { ExpressionBuilder, Selectable } from 'kysely';
import type { RunDefinition, RunRecord, RunState } from '../../domain/run';
import type { Connections } from './connections';
import { deleteRun } from './delete-run';
import { readJson } from './read-json';
import type { RunTable, Schema } from './schema';
import type { FreedRows, RunStore } from './store';

export class SqlRunStore implements RunStore {
  constructor(private readonly connections: Connections) {}

  launch(name: string, definition: RunDefinition, startedAt: string): Promise<RunState | null> {
    const launched = {
      definition: JSON.stringify(definition),
      state: 'running',
      ended_at: null,
      failure: null,
    } as const;
    return this.connections.writer.transaction().execute(async (transaction) => {
      const before = await transaction // holds the row, so that its state stays what it was until it is set
        .updateTable('runs')
        .set((eb) => ({ revision: eb('revision', '+', 1) }))
        .where('name', '=', name)
        .returning('state')
        .executeTakeFirst();
      if (before?.state === 'stopped') return 'stopped';
      await transaction
        .insertInto('runs')
        .values({ name, ...launched, started_at: startedAt, revision: 1 })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(launched))
        .execute();
      return before?.state ?? null;
    });
  }

  async get(name: string): Promise<RunRecord | null> {
    const row = await this.connections.reader
      .selectFrom('runs')
      .selectAll()
      .where('name', '=', name)
      .executeTakeFirst();
    return row === undefined ? null : toRecord(row);
  }

  async list(): Promise<RunRecord[]> {
    const newestFirst = this.connections.reader
      .selectFrom('runs')
      .selectAll()
      .orderBy('started_at', 'desc')
      .orderBy('name');
    return (await newestFirst.execute()).map(toRecord);
  }

  async running(): Promise<string[]> {
    const rows = await this.connections.reader
      .selectFrom('runs')
      .select('name')
      .where('state', '=', 'running')
      .execute();
    return rows.map(({ name }) => name);
  }

  async end(name: string, state: Exclude<RunState, 'running'>, endedAt: string, failure: string | null): Promise<void> {
    const ended = this.connections.writer
      .updateTable('runs')
      .set({ state, ended_at: endedAt, failure })
      .where('name', '=', name)
      .where('state', '=', 'running');
    await (state === 'completed' ? ended.where(nothingLeft) : ended).execute();
  }

  delete(name: string): Promise<FreedRows> {
    return deleteRun(this.connections, name);
  }
}

function nothingLeft({ exists, not, selectFrom }: ExpressionBuilder<Schema, 'runs'>) {
  const left = selectFrom('flows')
    .select('flows.run')
    .whereRef('flows.run', '=', 'runs.name')
    .where('flows.state', 'in', ['open', 'waiting']);
  return not(exists(left));
}

function toRecord(row: Selectable<RunTable>): RunRecord {
  return {
    name: row.name,
    state: row.state,
    definition: readJson<RunDefinition>(row.definition),
    startedAt: row.started_at,
    endedAt: row.ended_at,
    revision: row.revision,
    failure: row.failure,
  };
}
