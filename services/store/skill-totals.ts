import type { Kysely } from 'kysely';
import type { Schema } from './schema';
import type { SkillTotals } from './store';

/** Live sums by skill: from flows, samples and the ledger, each by one walk over an index. */
export async function skillTotals(db: Kysely<Schema>, run: string): Promise<SkillTotals[]> {
  const [flows, samples, invalid] = await Promise.all([
    flowTotals(db, run),
    sampleTotals(db, run),
    invalidTotals(db, run),
  ]);
  return flows.map(({ skill, declined, failed }) => {
    const { kept, rejected } = samples.find((row) => row.skill === skill) ?? { kept: 0, rejected: 0 };
    return { skill, kept, rejected, declined, failed, invalid: invalid.find((row) => row.skill === skill)?.count ?? 0 };
  });
}

function flowTotals(db: Kysely<Schema>, run: string) {
  return db
    .selectFrom('flows')
    .select(({ fn }) => [
      'skill',
      fn.countAll<number>().filterWhere('state', '=', 'ended').filterWhere('instructions', '=', 0).as('declined'),
      fn.countAll<number>().filterWhere('state', '=', 'failed').as('failed'),
    ])
    .where('run', '=', run)
    .groupBy('skill')
    .orderBy('skill')
    .execute();
}

function sampleTotals(db: Kysely<Schema>, run: string) {
  return db
    .selectFrom('samples')
    .select(({ fn }) => [
      'skill',
      fn.countAll<number>().filterWhere('verdict', '=', 'kept').as('kept'),
      fn.countAll<number>().filterWhere('verdict', '=', 'rejected').as('rejected'),
    ])
    .where('run', '=', run)
    .groupBy('skill')
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
