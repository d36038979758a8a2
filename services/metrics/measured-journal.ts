import type { JournalStore } from '../store/store';
import type { Metrics } from './metrics';

/** A journal that tells what it has counted: the metrics agree with `status` by construction. */
export function measuredJournal(journal: JournalStore, metrics: Metrics): JournalStore {
  return {
    get: (key) => journal.get(key),
    getMany: (keys) => journal.getMany(keys),
    put: async (entry, spend) => {
      const stored = await journal.put(entry, spend);
      metrics.spent(spend.key, spend.add);
      return stored;
    },
    count: async (key, add) => {
      await journal.count(key, add);
      metrics.spent(key, add);
    },
    spent: (run) => journal.spent(run),
    deletePaidBy: (run) => journal.deletePaidBy(run),
  };
}
