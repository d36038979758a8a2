import { Rational } from './rational';
import { rounded } from './rounded';

/** Digits after the point that a fraction such as 1/3 is written with. */
const PLACES = 30;

/** The number as decimals, without trailing zeros: exact where it ends within 30 places, else rounded to them. */
export function decimalText(value: Rational, places: number = PLACES): string {
  const { numerator } = rounded(value, places).times(Rational.of(10n ** BigInt(places)));
  const digits = (numerator < 0n ? -numerator : numerator).toString().padStart(places + 1, '0');
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  const trimmed = fraction.replace(/0+$/, '');
  return `${numerator < 0n ? '-' : ''}${whole}${trimmed === '' ? '' : `.${trimmed}`}`;
}
