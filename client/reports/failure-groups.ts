import type { Store } from '../../services/store/store';
import type { FailuresDocument } from '../documents';

/** The ledger by outcome and reason, most first. */
export async function failureGroups(store: Store, run: string): Promise<FailuresDocument> {
  const groups = await store.failures.groups(run);
  return {
    groups: groups.map(({ outcome, reason, count, usd, example }) => ({
      reason: `${outcome}: ${reason}`,
      count,
      usd,
      example,
    })),
  };
}
