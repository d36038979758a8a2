import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from './column-types';

/** Budgets, what is reserved of them, and which opened store a worker's calls are counted under. */
export async function money(db: Kysely<unknown>, { text }: ColumnTypes): Promise<void> {
  const statements = [
    sql`create table budgets (
      run ${text} primary key, usd double precision, tokens bigint, lost_usd double precision not null,
      lost_tokens bigint not null)`,
    sql`create table reservations (
      run ${text} not null, id ${text} not null, process ${text} not null, usd double precision not null,
      tokens bigint not null, primary key (run, id))`,
    sql`alter table workers add column process ${text} not null default ''`,
  ];
  for (const statement of statements) await statement.execute(db);
}
