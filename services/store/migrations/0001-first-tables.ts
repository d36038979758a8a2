import { randomBytes } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ColumnTypes } from './column-types';

/** Four thousand million stores; short, because it stands in the names of task queues. */
const STORE_ID_BYTES = 4;

/** All tables of the first release; `schema.ts` says what the columns hold. */
export async function firstTables(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const statements = [runTables(types), inputTables(types), madeTables(types), callTables(types), endTables(types)];
  for (const statement of statements.flat()) await statement.execute(db);
  await sql`insert into meta (name, value) values ('store_id', ${randomBytes(STORE_ID_BYTES).toString('hex')})`.execute(
    db,
  );
}

function runTables({ text }: ColumnTypes): RawBuilder<unknown>[] {
  return [
    sql`create table meta (name ${text} primary key, value ${text} not null)`,
    sql`create table runs (
      name ${text} primary key, state ${text} not null, definition ${text} not null, started_at ${text} not null,
      ended_at ${text}, revision bigint not null, failure ${text})`,
    sql`create table controls (run ${text} primary key, stopped bigint not null)`,
    sql`create table workers (id ${text} primary key, seen_at bigint not null)`,
    sql`create table blocks (
      run ${text} not null, model ${text} not null, reason ${text} not null, since ${text} not null, primary key (run, model))`,
  ];
}

function inputTables({ text }: ColumnTypes): RawBuilder<unknown>[] {
  return [
    sql`create table seeds (run ${text} not null, id ${text} not null, body ${text} not null, primary key (run, id))`,
    sql`create table flows (
      run ${text} not null, skill ${text} not null, seed ${text} not null, state ${text} not null, position bigint not null,
      given ${text}, instructions bigint, counts ${text}, note ${text}, primary key (run, skill, seed))`,
    sql`create index flows_by_state on flows (run, state, position, skill)`,
    sql`create index flows_by_skill on flows (run, skill, state, instructions)`,
  ];
}

function madeTables({ text }: ColumnTypes): RawBuilder<unknown>[] {
  return [
    sql`create table artifacts (
      run ${text} not null, id ${text} not null, kind ${text} not null, skill ${text} not null, seed ${text} not null,
      body ${text} not null, primary key (run, id))`,
    sql`create index artifacts_by_kind on artifacts (run, kind, id)`,
    sql`create index artifacts_by_flow on artifacts (run, skill, seed, id)`,
  ];
}

function callTables({ text, bytes }: ColumnTypes): RawBuilder<unknown>[] {
  return [
    sql`create table calls (
      key ${text} primary key, model ${text} not null, request ${bytes} not null, answer ${text} not null,
      input_tokens bigint not null, cached_input_tokens bigint not null, output_tokens bigint not null,
      usd double precision, run ${text} not null)`,
    sql`create table spend (
      run ${text} not null, skill ${text} not null, stage ${text} not null, role ${text} not null, model ${text} not null,
      process ${text} not null, made bigint not null, journaled bigint not null, failed bigint not null,
      input_tokens bigint not null, output_tokens bigint not null, usd double precision not null, unpriced bigint not null,
      primary key (run, skill, stage, role, model, process))`,
  ];
}

function endTables({ text }: ColumnTypes): RawBuilder<unknown>[] {
  return [
    sql`create table samples (
      run ${text} not null, id ${text} not null, skill ${text} not null, task ${text} not null, verdict ${text} not null,
      reason ${text}, rule ${text}, unanswerable bigint not null, hash ${text} not null, body ${text} not null,
      primary key (run, id))`,
    sql`create index samples_by_verdict on samples (run, verdict, id, hash)`,
    sql`create index samples_by_hash on samples (run, hash, verdict, id)`,
    sql`create index samples_by_skill on samples (run, verdict, skill, unanswerable, id, task)`,
    sql`create table failures (
      run ${text} not null, id ${text} not null, outcome ${text} not null, skill ${text} not null, reason ${text} not null,
      usd double precision, body ${text} not null, primary key (run, id))`,
    sql`create index failures_by_outcome on failures (run, outcome, skill)`,
  ];
}
