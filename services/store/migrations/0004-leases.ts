import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from './column-types';

/** Limits that workers share, and blocks that pass by themselves. */
export async function leases(db: Kysely<unknown>, { text }: ColumnTypes): Promise<void> {
  const statements = [
    sql`create table leases (
      model ${text} not null, holder ${text} not null, seen_at bigint not null, in_flight bigint not null,
      waiting bigint not null, permits bigint not null, requests bigint not null, tokens bigint not null,
      primary key (model, holder))`,
    sql`create table rates (
      model ${text} not null, answered_at bigint not null, holder ${text} not null, requests bigint not null,
      tokens bigint not null, primary key (model, answered_at, holder))`,
    sql`alter table blocks add column passes bigint not null default 0`,
  ];
  for (const statement of statements) await statement.execute(db);
}
