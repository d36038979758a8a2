import { UserError } from '../../../domain/errors';
import { quoted } from '../../../domain/quoted';
import type { Bound } from '../../run-file/bounds';

/** A whole number written in digits; `1e9`, `1.0`, `0x10` and the like are slips more often than meant. */
export function wholeNumber(flag: string, { least, most }: Bound): (text: string) => number {
  return (text) => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new UserError(`${quoted(text)} is not a whole number from ${least} to ${most}`, flag);
  };
}
