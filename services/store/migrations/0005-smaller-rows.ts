import { type Kysely, sql } from 'kysely';
import type { ColumnTypes } from './column-types';

/** Texts are kept deflated from now on (older rows stay as they are), and two indexes go that cost more than they gave. */
export async function smallerRows(db: Kysely<unknown>, { textToBytes }: ColumnTypes): Promise<void> {
  const statements = [
    ...textToBytes('artifacts', 'body'),
    ...textToBytes('samples', 'body'),
    ...textToBytes('calls', 'answer'),
    sql`drop index samples_by_verdict`,
    sql`drop index artifacts_by_kind`,
  ];
  for (const statement of statements) await statement.execute(db);
}
