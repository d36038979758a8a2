import type { Store } from '../../services/store/store';
import type { ReasonDocument } from '../documents';

/** Models decline in words of their own: of each skill and outcome so many reasons tell enough, `failures` has all. */
const MOST_REASONS = 3;

/** Why samples were rejected and calls or flows made nothing, in order of skill. */
export async function reasonsOf({ samples, failures }: Store, run: string): Promise<ReasonDocument[]> {
  const [rejected, failed] = await Promise.all([samples.byReason(run), failures.reasons(run, MOST_REASONS)]);
  return [
    ...rejected.map(({ skill, reason, count }) => ({ skill, outcome: 'rejected' as const, reason, count })),
    ...failed,
  ].toSorted((a, b) => (a.skill === b.skill ? 0 : a.skill < b.skill ? -1 : 1));
}
