import type { Store } from '../../services/store/store';
import type { StatusDocument } from '../documents';
import { blockedBy, shownState } from './run-document';

/** Every run of a store with its state, newest first. */
export async function listRuns(store: Store): Promise<StatusDocument> {
  const records = await store.runs.list();
  const runs = records.map(async (record) => {
    const state = shownState(record, await store.controls.get(record.name), await blockedBy(store, record));
    return { name: record.name, state, startedAt: record.startedAt };
  });
  return { runs: await Promise.all(runs) };
}
