import type { Kysely } from 'kysely';
import type { Schema } from './schema';
import type { FlowTally, SkillTotals } from './store';

/** Sums by skill, each by one walk over an index that is ordered as the sum is grouped: flows, samples, the ledger. */
export async function skillTotals(db: Kysely<Schema>, run: string): Promise<SkillTotals[]> {
  const [flows, samples, invalid] = await Promise.all([
    flowTotals(db, run),
    sampleTotals(db, run),
    invalidTotals(db, run),
  ]);
  const totals = new Map<string, SkillTotals>();
  for (const { skill, state, count, declined } of flows) {
    const known = totals.get(skill) ?? { skill, flows: NO_FLOWS, kept: 0, rejected: 0, declined: 0, invalid: 0 };
    const counts = { ...known.flows, [state]: count, total: known.flows.total + count };
    totals.set(skill, { ...known, flows: counts, declined: known.declined + declined });
  }
  for (const { skill, verdict, count } of samples) {
    const total = totals.get(skill);
    if (total !== undefined) total[verdict] = count;
  }
  for (const { skill, count } of invalid) {
    const total = totals.get(skill);
    if (total !== undefined) total.invalid = count;
  }
  return [...totals.values()];
}

export const NO_FLOWS: FlowTally = { total: 0, waiting: 0, open: 0, ended: 0, failed: 0 };

function flowTotals(db: Kysely<Schema>, run: string) {
  return db
    .selectFrom('flows')
    .select(({ fn }) => [
      'skill',
      'state',
      fn.countAll<number>().as('count'),
      fn.countAll<number>().filterWhere('state', '=', 'ended').filterWhere('instructions', '=', 0).as('declined'),
    ])
    .where('run', '=', run)
    .groupBy(['skill', 'state'])
    .orderBy('skill')
    .execute();
}

function sampleTotals(db: Kysely<Schema>, run: string) {
  return db
    .selectFrom('samples')
    .select(({ fn }) => ['verdict', 'skill', fn.countAll<number>().as('count')])
    .where('run', '=', run)
    .groupBy(['verdict', 'skill'])
    .execute();
}

function invalidTotals(db: Kysely<Schema>, run: string) {
  return db
    .selectFrom('failures')
    .select(({ fn }) => ['skill', fn.countAll<number>().as('count')])
    .where('run', '=', run)
    .where('outcome', '=', 'invalid')
    .groupBy('skill')
    .execute();
}
