import type { RawBuilder, Transaction } from 'kysely';
import type { Connections } from './connections';
import { type LeaseSituation, leaseTerms, REMEMBERED_MS } from './lease-terms';
import { type Lease, type LeaseRequest, type LeaseStore, type Rate, WINDOW_MS } from './leases';
import type { Schema } from './schema';

/** The row that everybody who asks for a model locks first; no holder is called so. */
const LOCK = '';

/** A handful of rows a model: one for each process, and what was answered in each of the last 60 seconds. */
export class SqlLeaseStore implements LeaseStore {
  constructor(private readonly connections: Connections) {}

  renew(request: LeaseRequest): Promise<Lease> {
    return this.connections.writer.transaction().execute(async (transaction) => {
      const { holder, model, permits, sent, left, answered, waiting } = request;
      const now = await lockModel(transaction, model, this.connections.now);
      await report(transaction, { model, holder, answered, now });
      const lease = leaseTerms(request, await situationOf(transaction, model, holder, now));
      await putRow(transaction, {
        model,
        holder,
        seen_at: now,
        in_flight: sent.requests,
        waiting: waiting.requests,
        permits: Math.max(permits, lease.permits),
        requests: sent.requests + left.requests + lease.granted.requests,
        tokens: sent.tokens + left.tokens + lease.granted.tokens,
      });
      return lease;
    });
  }

  leave({
    holder,
    model,
    sent,
    answered,
  }: Pick<LeaseRequest, 'holder' | 'model' | 'sent' | 'answered'>): Promise<void> {
    return this.connections.writer.transaction().execute(async (transaction) => {
      const now = await lockModel(transaction, model, this.connections.now);
      await report(transaction, { model, holder, answered, now });
      await putRow(transaction, {
        model,
        holder,
        seen_at: now,
        in_flight: 0,
        waiting: 0,
        permits: 0,
        ...sent,
      });
    });
  }
}

/** One process at a time; returns the database's time, read when it is our turn. */
async function lockModel(db: Transaction<Schema>, model: string, now: RawBuilder<number>): Promise<number> {
  const nothing = { in_flight: 0, waiting: 0, permits: 0, requests: 0, tokens: 0 };
  const row = await db
    .insertInto('leases')
    .values({ model, holder: LOCK, seen_at: now, ...nothing })
    .onConflict((conflict) => conflict.columns(['model', 'holder']).doUpdateSet({ seen_at: now }))
    .returning('seen_at')
    .executeTakeFirstOrThrow();
  return row.seen_at;
}

/** What was answered leaves the window 60 seconds after it is told of: a second late at most, never early. */
async function report(
  db: Transaction<Schema>,
  { model, holder, answered, now }: { model: string; holder: string; answered: Rate; now: number },
): Promise<void> {
  await db
    .deleteFrom('rates')
    .where('model', '=', model)
    .where('answered_at', '<=', now - WINDOW_MS)
    .execute();
  await db
    .deleteFrom('leases')
    .where('model', '=', model)
    .where('seen_at', '<=', now - REMEMBERED_MS)
    .execute();
  if (answered.requests === 0 && answered.tokens === 0) return;
  await db
    .insertInto('rates')
    .values({ model, answered_at: now, holder, ...answered })
    .onConflict((conflict) =>
      conflict.columns(['model', 'answered_at', 'holder']).doUpdateSet((eb) => ({
        requests: eb('rates.requests', '+', answered.requests),
        tokens: eb('rates.tokens', '+', answered.tokens),
      })),
    )
    .execute();
}

async function situationOf(
  db: Transaction<Schema>,
  model: string,
  holder: string,
  now: number,
): Promise<LeaseSituation> {
  const rows = await db
    .selectFrom('leases')
    .selectAll()
    .where('model', '=', model)
    .where('holder', 'not in', [LOCK, holder])
    .execute();
  const answered = await db
    .selectFrom('rates')
    .select((eb) => [
      eb.fn.coalesce(eb.fn.sum<number>('requests'), eb.val(0)).as('requests'),
      eb.fn.coalesce(eb.fn.sum<number>('tokens'), eb.val(0)).as('tokens'),
    ])
    .where('model', '=', model)
    .executeTakeFirstOrThrow();
  const others = rows.map(({ seen_at, in_flight, ...row }) => ({ ...row, seenAt: seen_at, inFlight: in_flight }));
  return { now, others, answered };
}

async function putRow(db: Transaction<Schema>, row: Schema['leases']): Promise<void> {
  await db
    .insertInto('leases')
    .values(row)
    .onConflict((conflict) => conflict.columns(['model', 'holder']).doUpdateSet(row))
    .execute();
}
