import { sumOfUsage } from '../../domain/usage';
import type { SpendTotals } from '../../services/store/journal-entry';
import type { ProjectedDocument } from '../documents';

/** On average an open flow has half of its calls behind it. */
const DONE_OF_OPEN = 0.5;

interface Flows {
  total: number;
  open: number;
  ended: number;
  failed: number;
}

/** What the flows that have not ended will send, tokens and dollars at the rate so far; null where there is none, or no rest. */
export function projectedRest(
  { total, open, ended, failed }: Flows,
  spent: readonly SpendTotals[],
): ProjectedDocument | null {
  const done = ended + failed;
  if (done === 0 || done === total) return null;
  const behind = done + open * DONE_OF_OPEN;
  const rest = (amount: number) => Math.round((amount / behind) * (total - behind));
  const made = spent.reduce((sum, entry) => sum + entry.made, 0);
  const { input, output, usd } = sumOfUsage(spent);
  return {
    calls: rest(made),
    tokens: { input: rest(input), output: rest(output) },
    usd: usd === null ? null : (usd / behind) * (total - behind),
  };
}
