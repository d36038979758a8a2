import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { BudgetState, Money } from '../../domain/budget';
import type { Schema } from './schema';
import type { Reservation } from './store';
import { ALIVE_MS } from './worker-store';

/** Which run is looked at, for whom, and the database's clock. */
interface Look {
  run: string;
  /** This process lives, whether or not it has shown itself as a worker. */
  process: string;
  now: RawBuilder<number>;
}

interface BudgetRow {
  usd: number | null;
  tokens: number | null;
  spent_usd: number;
  spent_tokens: number;
  reserved_usd: number;
  reserved_tokens: number;
  unsettled_usd: number;
  unsettled_tokens: number;
  in_flight: number;
}

/**
 * A run's budget, null where it has none. One statement, as a settlement between two reads would be counted nowhere:
 * a call's spending is added and its reservation taken away in the same transaction.
 */
export async function readBudget(db: Kysely<Schema>, { run, process, now }: Look): Promise<BudgetState | null> {
  const row = await db
    .with('held', (query) =>
      query
        .selectFrom('reservations')
        .select(['usd', 'tokens', isAlive(process, now).as('alive')])
        .where('run', '=', run),
    )
    .with('paid', (query) =>
      query
        .selectFrom('spend')
        .select([sumOf(sql`usd`).as('usd'), sumOf(sql`input_tokens + output_tokens`).as('tokens')])
        .where('run', '=', run),
    )
    .selectFrom('budgets')
    .select([
      'usd',
      'tokens',
      sql<number>`(select usd from paid)`.as('spent_usd'),
      sql<number>`(select tokens from paid)`.as('spent_tokens'),
      sql<number>`(select coalesce(sum(usd), 0) from held where alive = 1)`.as('reserved_usd'),
      sql<number>`(select coalesce(sum(tokens), 0) from held where alive = 1)`.as('reserved_tokens'),
      sql<number>`lost_usd + (select coalesce(sum(usd), 0) from held where alive = 0)`.as('unsettled_usd'),
      sql<number>`lost_tokens + (select coalesce(sum(tokens), 0) from held where alive = 0)`.as('unsettled_tokens'),
      sql<number>`(select count(*) from held where alive = 1)`.as('in_flight'),
    ])
    .where('run', '=', run)
    .executeTakeFirst();
  return row === undefined ? null : toState(row);
}

function isAlive(process: string, now: RawBuilder<number>): RawBuilder<number> {
  return sql<number>`case when process = ${process} or process in
    (select process from workers where seen_at > ${now} - ${sql.lit(ALIVE_MS)}) then 1 else 0 end`;
}

function sumOf(amount: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`coalesce(sum(${amount}), 0)`;
}

/**
 * Reserves in order what fits: `spent + reserved + unsettled + new ≤ budget`. Returns for each what it met, null where
 * it was reserved; a run without a budget reserves nothing. The row of the budget is locked first: on PostgreSQL no other
 * process may read and reserve between our reading and our commit (SQLite lets one writer in at a time).
 */
export async function reserveAll(
  db: Transaction<Schema>,
  look: Look,
  wanted: readonly Reservation[],
): Promise<(BudgetState | null)[]> {
  const { run, process } = look;
  await db
    .updateTable('budgets')
    .set((eb) => ({ usd: eb.ref('usd') }))
    .where('run', '=', run)
    .execute();
  let state = await readBudget(db, look);
  const accepted: Reservation[] = [];
  const refusals = wanted.map((reservation) => {
    if (state === null) return null;
    if (!fits(state, reservation)) return state;
    accepted.push(reservation);
    state = { ...state, reserved: plus(state.reserved, reservation), inFlight: state.inFlight + 1 };
    return null;
  });
  const rows = accepted.map(({ id, usd, tokens }) => ({ run, id, process, usd, tokens }));
  if (rows.length > 0) await db.insertInto('reservations').values(rows).execute();
  return refusals;
}

/** Takes away the reservations of requests whose cost is known: none, or what `spend` now holds. */
export async function release(db: Transaction<Schema>, run: string, ids: string[]): Promise<void> {
  await db.deleteFrom('reservations').where('run', '=', run).where('id', 'in', ids).execute();
}

/** Counts the worst cases of requests whose end nobody knows as spent for ever; a second time changes nothing. */
export async function lose(db: Transaction<Schema>, run: string, ids: string[]): Promise<void> {
  const rows = await db
    .deleteFrom('reservations')
    .where('run', '=', run)
    .where('id', 'in', ids)
    .returning(['usd', 'tokens'])
    .execute();
  const lost = rows.reduce<Money>(plus, { usd: 0, tokens: 0 });
  await db
    .updateTable('budgets')
    .set((eb) => ({
      lost_usd: eb('lost_usd', '+', lost.usd),
      lost_tokens: eb('lost_tokens', '+', lost.tokens),
    }))
    .where('run', '=', run)
    .execute();
}

function fits({ budget, spent, reserved, unsettled }: BudgetState, wanted: Money): boolean {
  const all = [spent, reserved, unsettled].reduce(plus, wanted);
  return (budget.usd === null || all.usd <= budget.usd) && (budget.tokens === null || all.tokens <= budget.tokens);
}

function plus(a: Money, b: Money): Money {
  return { usd: a.usd + b.usd, tokens: a.tokens + b.tokens };
}

function toState(row: BudgetRow): BudgetState {
  return {
    budget: { usd: row.usd, tokens: row.tokens },
    spent: { usd: row.spent_usd, tokens: row.spent_tokens },
    reserved: { usd: row.reserved_usd, tokens: row.reserved_tokens },
    unsettled: { usd: row.unsettled_usd, tokens: row.unsettled_tokens },
    inFlight: row.in_flight,
  };
}
