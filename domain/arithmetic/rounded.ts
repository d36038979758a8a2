import { Rational } from './rational';

const HALF = Rational.of(1n, 2n);

/** To so many digits after the point (negative: before it), halves away from zero as people are taught. */
export function rounded(value: Rational, places: number): Rational {
  const unit = places >= 0 ? Rational.of(10n ** BigInt(places)) : Rational.of(1n, 10n ** BigInt(-places));
  const whole = value.absolute().times(unit).plus(HALF).floor().over(unit);
  return value.numerator < 0n ? whole.negated() : whole;
}
