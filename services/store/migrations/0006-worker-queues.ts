import { type Kysely, sql } from 'kysely';
import { WORKFLOWS_QUEUE } from '../../../domain/queues';
import type { ColumnTypes } from './column-types';

/** Which queues a worker serves: until now all served the one there was. */
export async function workerQueues(db: Kysely<unknown>, { text }: ColumnTypes): Promise<void> {
  const before = sql.lit(JSON.stringify([WORKFLOWS_QUEUE]));
  await sql`alter table workers add column queues ${text} not null default ${before}`.execute(db);
}
