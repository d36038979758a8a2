import type { Kysely } from 'kysely';
import type { Schema } from './schema';
import type { KeptCounts, ReasonCounts, TaskCounts } from './store';

/** Each of these sums is one walk over an index of the run's samples; only `countByReason` reads rows, the rejected ones. */
export async function countVerdicts(db: Kysely<Schema>, run: string): Promise<{ kept: number; rejected: number }> {
  const rows = await db
    .selectFrom('samples')
    .select(({ fn }) => ['verdict', fn.countAll<number>().as('count')])
    .where('run', '=', run)
    .groupBy('verdict')
    .execute();
  const counts = { kept: 0, rejected: 0 };
  for (const { verdict, count } of rows) counts[verdict] = count;
  return counts;
}

export function countBySkill(db: Kysely<Schema>, run: string): Promise<KeptCounts[]> {
  return db
    .selectFrom('samples')
    .select(({ fn }) => [
      'skill',
      fn.countAll<number>().as('kept'),
      fn.countAll<number>().filterWhere('unanswerable', '=', 1).as('unanswerable'),
    ])
    .where('run', '=', run)
    .where('verdict', '=', 'kept')
    .groupBy('skill')
    .orderBy('skill')
    .execute();
}

export function countByTask(db: Kysely<Schema>, run: string): Promise<TaskCounts[]> {
  return db
    .selectFrom('samples')
    .select(({ fn }) => [
      'skill',
      'task',
      fn.countAll<number>().filterWhere('verdict', '=', 'kept').as('kept'),
      fn.countAll<number>().filterWhere('verdict', '=', 'rejected').as('rejected'),
    ])
    .where('run', '=', run)
    .groupBy(['skill', 'task'])
    .orderBy('skill')
    .orderBy('task')
    .execute();
}

export async function countByReason(db: Kysely<Schema>, run: string): Promise<ReasonCounts[]> {
  const rows = await db
    .selectFrom('samples')
    .select(({ fn }) => ['skill', 'rule', fn.countAll<number>().as('count'), fn.min('id').as('example')])
    .where('run', '=', run)
    .where('verdict', '=', 'rejected')
    .groupBy(['skill', 'rule'])
    .orderBy('count', 'desc')
    .orderBy('skill')
    .orderBy('rule')
    .execute();
  return rows.map(({ rule, ...counts }) => ({ ...counts, reason: rule ?? '' }));
}
