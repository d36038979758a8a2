import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from './column-types';

/** Pausing, limits of a live run, and what `retry` needs: who failed by flow, and which calls are asked once more. */
export async function controls(db: Kysely<unknown>, { text, seedOfBody }: ColumnTypes): Promise<void> {
  const statements = [
    sql`alter table controls add column paused bigint not null default 0`,
    sql`alter table controls add column flow_window bigint`,
    sql`alter table controls add column limits ${text} not null default '{}'`,
    sql`alter table flows add column retried bigint not null default 0`,
    sql`alter table failures add column seed ${text} not null default ''`,
    sql`update failures set seed = ${seedOfBody}`,
    sql`create index failures_by_flow on failures (run, skill, seed)`,
    sql`create table retries (run ${text} not null, id ${text} not null, repetition bigint not null, primary key (run, id))`,
  ];
  for (const statement of statements) await statement.execute(db);
}
