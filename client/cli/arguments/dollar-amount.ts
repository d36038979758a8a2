import { UserError } from '../../../domain/errors';
import { quoted } from '../../../domain/quoted';
import { BOUNDS } from '../../run-file/bounds';

/** Dollars as `20` or `0.50`; signs and exponents are slips more often than meant. */
export function dollarAmount(flag: string): (text: string) => number {
  const { most } = BOUNDS.usd;
  return (text) => {
    const amount = /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
    if (amount > 0 && amount <= most) return amount;
    throw new UserError(`${quoted(text)} is not an amount of dollars, such as 20 or 0.50, up to ${most}`, flag);
  };
}
