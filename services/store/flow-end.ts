import type { Kysely, Transaction } from 'kysely';
import type { FlowCounts, FlowKey } from '../../domain/flow';
import type { Sample } from '../../domain/sample';
import { batches } from './batches';
import { byId } from './by-id';
import { toSampleRow } from './sample-row';
import type { Schema } from './schema';

/** Samples of a statement: a few hundred kilobytes of text. */
const BATCH_SIZE = 200;

/** What is known of a flow when its work is done. */
export interface FlowEnd {
  flow: FlowKey;
  counts: FlowCounts;
  note: string | null;
  samples: Sample[];
}

/** Writes ends and samples in one transaction: a flow has ended exactly when its samples are there. */
export async function writeFlowEnds(db: Kysely<Schema>, ends: FlowEnd[]): Promise<undefined[]> {
  const rows = ends.flatMap(({ flow, samples }) => samples.map((sample) => toSampleRow(flow.run, sample))).sort(byId);
  await db.transaction().execute(async (transaction) => {
    for (const { flow } of ends) await forgetFormerEnd(transaction, flow);
    for await (const batch of batches(rows, BATCH_SIZE)) {
      await transaction
        .insertInto('samples')
        .values(batch)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    for (const end of ends) await endFlow(transaction, end);
  });
  return ends.map(() => undefined);
}

/** Takes away the samples that a retried flow made before: its instructions' ids are its samples'. */
async function forgetFormerEnd(transaction: Transaction<Schema>, { run, skill, seed }: FlowKey): Promise<void> {
  const retried = await transaction
    .selectFrom('flows')
    .select('retried')
    .where('run', '=', run)
    .where('skill', '=', skill)
    .where('seed', '=', seed)
    .where('retried', '=', 1)
    .executeTakeFirst();
  if (retried === undefined) return;
  await transaction
    .deleteFrom('samples')
    .where('run', '=', run)
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('artifacts')
        .select('id')
        .where('run', '=', run)
        .where('skill', '=', skill)
        .where('seed', '=', seed)
        .where('kind', '=', 'instruction'),
    )
    .execute();
}

/** The first end holds; a flow that was given up by then (`failed`) has ended after all. */
async function endFlow(transaction: Transaction<Schema>, { flow, counts, note }: FlowEnd): Promise<void> {
  await transaction
    .updateTable('flows')
    .set({ state: 'ended', instructions: counts.instructions, counts: JSON.stringify(counts), note, retried: 0 })
    .where('run', '=', flow.run)
    .where('skill', '=', flow.skill)
    .where('seed', '=', flow.seed)
    .where('state', '!=', 'ended')
    .execute();
}
