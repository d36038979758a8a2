import type { Connections } from './connections';
import type { FreedRows } from './store';

/** Rows of a statement: some ten milliseconds under the write lock. */
const BATCH_SIZE = 500;

/** See `RunStore.delete`. The run's own row goes last: a deletion that was cut off can be asked for again. */
export async function deleteRun({ writer, search }: Connections, run: string): Promise<FreedRows> {
  const freed: FreedRows = { seeds: 0, flows: 0, artifacts: 0, samples: 0, failures: 0 };
  for (const table of ['seeds', 'artifacts', 'samples', 'failures'] as const)
    freed[table] = await inBatches(() => {
      const some = writer.selectFrom(table).select('id').where('run', '=', run).limit(BATCH_SIZE);
      return writer.deleteFrom(table).where('run', '=', run).where('id', 'in', some).executeTakeFirstOrThrow();
    });
  freed.flows = await inBatches(() => {
    const some = writer.selectFrom('flows').select('seed').where('run', '=', run).limit(BATCH_SIZE);
    return writer.deleteFrom('flows').where('run', '=', run).where('seed', 'in', some).executeTakeFirstOrThrow();
  });
  for (const table of ['retries', 'controls', 'blocks', 'spend', 'budgets', 'reservations'] as const)
    await writer.deleteFrom(table).where('run', '=', run).execute();
  await writer.transaction().execute((transaction) => search.delete(transaction, run));
  await writer.deleteFrom('runs').where('name', '=', run).execute();
  return freed;
}

async function inBatches(deleteSome: () => Promise<{ numDeletedRows: bigint }>): Promise<number> {
  for (let freed = 0; ; ) {
    const { numDeletedRows } = await deleteSome();
    if (numDeletedRows === 0n) return freed;
    freed += Number(numDeletedRows);
  }
}
