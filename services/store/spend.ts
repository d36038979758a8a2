import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Spend, SpendKey, SpendTotals } from './journal-entry';
import type { SpendTable } from './money-tables';
import type { Schema } from './schema';

type SpendRow = Insertable<SpendTable>;

/** The columns that add up. */
const SUMS = ['made', 'journaled', 'failed', 'input_tokens', 'output_tokens', 'usd', 'unpriced'] as const;

/** Adds to the counters of this process: one row a key, however many additions. */
export async function addSpend(
  db: Transaction<Schema>,
  process: string,
  additions: { key: SpendKey; add: Spend }[],
): Promise<void> {
  await db
    .insertInto('spend')
    .values(summed(additions.map(({ key, add }) => toRow(process, key, add))))
    .onConflict((conflict) =>
      conflict.columns(['run', 'skill', 'stage', 'role', 'model', 'process']).doUpdateSet((eb) => ({
        made: eb('spend.made', '+', eb.ref('excluded.made')),
        journaled: eb('spend.journaled', '+', eb.ref('excluded.journaled')),
        failed: eb('spend.failed', '+', eb.ref('excluded.failed')),
        input_tokens: eb('spend.input_tokens', '+', eb.ref('excluded.input_tokens')),
        output_tokens: eb('spend.output_tokens', '+', eb.ref('excluded.output_tokens')),
        usd: eb('spend.usd', '+', eb.ref('excluded.usd')),
        unpriced: eb('spend.unpriced', '+', eb.ref('excluded.unpriced')),
      })),
    )
    .execute();
}

/** Sums over all processes. */
export async function readSpend(db: Kysely<Schema>, run: string): Promise<SpendTotals[]> {
  const rows = await db
    .selectFrom('spend')
    .select(['skill', 'stage', 'role', 'model'])
    .select(({ fn }) => SUMS.map((column) => fn.sum<number>(column).as(column)))
    .where('run', '=', run)
    .groupBy(['skill', 'stage', 'role', 'model'])
    .orderBy('skill')
    .orderBy('stage')
    .orderBy('role')
    .orderBy('model')
    .execute();
  return rows.map(({ input_tokens: inputTokens, output_tokens: outputTokens, unpriced, usd, ...row }) => ({
    run,
    ...row,
    inputTokens,
    outputTokens,
    usd: unpriced > 0 ? null : usd,
  }));
}

function toRow(process: string, { run, skill, stage, role, model }: SpendKey, add: Spend): SpendRow {
  const { made, journaled, failed, inputTokens, outputTokens, usd } = add;
  const sums = { made, journaled, failed, input_tokens: inputTokens, output_tokens: outputTokens };
  return { run, skill, stage, role, model, process, ...sums, usd: usd ?? 0, unpriced: usd === null ? 1 : 0 };
}

/** One row a key: PostgreSQL refuses a statement that meets the same row twice. */
function summed(rows: SpendRow[]): SpendRow[] {
  const sums = new Map<string, SpendRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.run, row.skill, row.stage, row.role, row.model]);
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, row);
    else for (const column of SUMS) sum[column] += row[column];
  }
  return [...sums.values()];
}
