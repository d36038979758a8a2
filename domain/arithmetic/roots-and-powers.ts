import { ArithmeticProblem } from './arithmetic-problem';
import { Rational } from './rational';

/** Digits after the point of a root that is no fraction. */
const ROOT_PLACES = 40n;
/** Compound interest over centuries of months; beyond it the digits are nobody's. */
const LARGEST_EXPONENT = 5_000n;
const MOST_DIGITS = 2_000;

/** Exact for squares of fractions, else to 40 places. @throws ArithmeticProblem below zero. */
export function squareRoot(value: Rational): Rational {
  if (value.numerator < 0n) throw new ArithmeticProblem('the square root of a negative number');
  const [top, bottom] = [wholeRoot(value.numerator), wholeRoot(value.denominator)];
  if (top * top === value.numerator && bottom * bottom === value.denominator) return Rational.of(top, bottom);
  const scale = 10n ** ROOT_PLACES;
  return Rational.of(wholeRoot((value.numerator * scale * scale) / value.denominator), scale);
}

/** Exponents are whole or halves. @throws ArithmeticProblem for others, and for results beyond 2,000 digits. */
export function power(base: Rational, exponent: Rational): Rational {
  if (exponent.denominator === 2n) return power(squareRoot(base), Rational.of(exponent.numerator));
  if (!exponent.isWhole()) throw new ArithmeticProblem('an exponent must be a whole number or end in .5');
  if (exponent.numerator < 0n) return Rational.ONE.over(power(base, exponent.negated()));
  if (base.absolute().equals(Rational.ONE) || base.equals(Rational.ZERO)) {
    if (exponent.numerator === 0n) return Rational.ONE;
    return exponent.numerator % 2n === 0n ? base.absolute() : base;
  }
  if (exponent.numerator > LARGEST_EXPONENT || digitsOf(base) * Number(exponent.numerator) > 2 * MOST_DIGITS) {
    throw new ArithmeticProblem(`the result has more than ${MOST_DIGITS} digits`);
  }
  return Rational.of(base.numerator ** exponent.numerator, base.denominator ** exponent.numerator);
}

/** Newton's method from above: it falls until it has the largest whole number whose square is not above. */
function wholeRoot(number: bigint): bigint {
  if (number < 2n) return number;
  let guess = 10n ** BigInt(Math.ceil(number.toString().length / 2));
  for (;;) {
    const next = (guess + number / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** Of the longer part; a part of one digit may still be 1, which does not grow. */
function digitsOf({ numerator, denominator }: Rational): number {
  const longest = [numerator < 0n ? -numerator : numerator, denominator].map((part) => Math.log10(Number(part) || 1));
  return Math.max(...longest);
}
