import { UserError } from '../../../domain/errors';
import { comesLater, LONG_RUNS } from '../../../domain/later-release';
import { wholeNumber } from './whole-number';

/** Far above any sensible value: only so that a slip is called one. */
const anyCount = wholeNumber('--calls-per-activity', { least: 1, most: 10_000 });

/** `--calls-per-activity`: 1, until more come with a later release. */
export function oneCall(text: string): number {
  const count = anyCount(text);
  if (count > 1) throw new UserError(comesLater('more than one call per activity', LONG_RUNS), '--calls-per-activity');
  return count;
}
