import { ArithmeticProblem } from './arithmetic-problem';

/** Expressions of people stay far below; towers of powers would fill the memory. */
const MOST_DIGITS = 2_000;
const LARGEST = 10n ** BigInt(MOST_DIGITS);
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;

/** An exact number: a fraction in lowest terms with a positive denominator. Every result is bounded in size. */
export class Rational {
  static readonly ZERO = new Rational(0n, 1n);
  static readonly ONE = new Rational(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** @throws ArithmeticProblem for a denominator of zero, and beyond 2,000 digits. */
  static of(numerator: bigint, denominator = 1n): Rational {
    if (denominator === 0n) throw new ArithmeticProblem('division by zero');
    const shared = commonDivisor(magnitude(numerator), magnitude(denominator));
    const sign = denominator < 0n ? -1n : 1n;
    const [top, bottom] = [(sign * numerator) / shared, (sign * denominator) / shared];
    if (magnitude(top) > LARGEST || bottom > LARGEST) {
      throw new ArithmeticProblem(`the result has more than ${MOST_DIGITS} digits`);
    }
    return new Rational(top, bottom);
  }

  /** Reads `12`, `-0.5`, `.5`, `1.2e6`; null for anything else. */
  static read(text: string): Rational | null {
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
    if (whole + fraction === '' || whole.length + fraction.length + Math.abs(Number(exponent)) > MOST_DIGITS)
      return null;
    const shift = Number(exponent) - fraction.length;
    const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
    return shift >= 0 ? Rational.of(digits * 10n ** BigInt(shift)) : Rational.of(digits, 10n ** BigInt(-shift));
  }

  plus(other: Rational): Rational {
    return Rational.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    return Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Rational): Rational {
    return Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  absolute(): Rational {
    return this.numerator < 0n ? this.negated() : this;
  }

  /** The largest whole number that is not above it. */
  floor(): Rational {
    const quotient = this.numerator / this.denominator;
    const isBelow = this.numerator < 0n && this.numerator % this.denominator !== 0n;
    return new Rational(isBelow ? quotient - 1n : quotient, 1n);
  }

  /** Negative, zero or positive, as for sorting. */
  compare(other: Rational): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    if (difference === 0n) return 0;
    return difference < 0n ? -1 : 1;
  }

  equals(other: Rational): boolean {
    return this.compare(other) === 0;
  }

  isWhole(): boolean {
    return this.denominator === 1n;
  }
}

function magnitude(number: bigint): bigint {
  return number < 0n ? -number : number;
}

function commonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}
