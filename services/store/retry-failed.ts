import { sql, type Transaction } from 'kysely';
import type { Failure } from '../../domain/failure';
import type { FlowKey } from '../../domain/flow';
import type { Connections } from './connections';
import { PAGE_SIZE, pages } from './pages';
import { readJson } from './read-json';
import type { Schema } from './schema';
import type { Retried } from './store';

/** See `FailureStore.retry`: walks the ledger in pages, each flow is put back in a transaction of its own. */
export async function retryFailed(
  { reader, writer }: Connections,
  run: string,
  reason: string | null,
): Promise<Retried> {
  const isMeant = (line: Failure) => line.outcome !== 'declined' && shownReason(line).includes(reason ?? '');
  const lines = reader.selectFrom('failures').select(['id', 'body']).where('run', '=', run);
  const page = (after: string) => lines.where('id', '>', after).orderBy('id').limit(PAGE_SIZE).execute();
  const retried = { flows: 0, calls: 0 };
  for await (const row of pages(page)) {
    const line = readJson<Failure>(row.body);
    if (!isMeant(line)) continue;
    const calls = await writer.transaction().execute((transaction) => retryFlow(transaction, line, isMeant));
    if (calls === null) continue;
    retried.flows += 1;
    retried.calls += calls;
  }
  return retried;
}

/** As `failures` shows it. */
function shownReason({ outcome, reason }: Failure): string {
  return `${outcome}: ${reason}`;
}

/**
 * Puts one flow back; how many of its calls are asked once more, or null where it has not ended (or was put back for
 * another of its lines). All its lines go: those not meant come again for nothing, from the journal.
 */
async function retryFlow(
  transaction: Transaction<Schema>,
  { run, skill, seed }: FlowKey,
  isMeant: (line: Failure) => boolean,
): Promise<number | null> {
  const { numUpdatedRows } = await transaction
    .updateTable('flows')
    .set({ state: 'waiting', instructions: null, counts: null, note: null, retried: 1 })
    .where('run', '=', run)
    .where('skill', '=', skill)
    .where('seed', '=', seed)
    .where('state', 'in', ['ended', 'failed'])
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return null;
  const gone = await transaction
    .deleteFrom('failures')
    .where('run', '=', run)
    .where('skill', '=', skill)
    .where('seed', '=', seed)
    .returning('body')
    .execute();
  const calls = gone
    .map(({ body }) => readJson<Failure>(body))
    .filter((line) => line.stage !== 'flow' && isMeant(line));
  if (calls.length > 0) await raise(transaction, run, calls);
  return calls.length;
}

async function raise(transaction: Transaction<Schema>, run: string, calls: readonly Failure[]): Promise<void> {
  await transaction
    .insertInto('retries')
    .values(calls.map(({ id }) => ({ run, id, repetition: 1 })))
    .onConflict((conflict) => conflict.columns(['run', 'id']).doUpdateSet({ repetition: sql`retries.repetition + 1` }))
    .execute();
}
