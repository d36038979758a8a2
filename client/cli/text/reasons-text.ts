import type { ReasonDocument } from '../../documents';
import { table } from './table';

/** Why something became no sample worth having, skill by skill; nothing where all did. */
export function reasonsText({ reasons = [] }: { reasons?: readonly ReasonDocument[] }): string {
  if (reasons.length === 0) return '';
  return table(
    ['skill', 'outcome', 'count', 'why'],
    reasons.map(({ skill, outcome, count, reason }) => [skill, outcome, count, reason]),
  );
}
