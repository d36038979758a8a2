import { ArithmeticProblem } from './arithmetic-problem';
import type { Expression, FunctionName, Operator } from './expression';
import { Rational } from './rational';
import { power, squareRoot } from './roots-and-powers';
import { rounded } from './rounded';

const MOST_PLACES = 100;

/** The exact value. @throws ArithmeticProblem where there is none. */
export function evaluate(expression: Expression): Rational {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'negated':
      return evaluate(expression.of).negated();
    case 'operation':
      return OPERATIONS[expression.operator](evaluate(expression.left), evaluate(expression.right));
    case 'call':
      return CALLS[expression.name](expression.arguments.map(evaluate));
  }
}

const OPERATIONS: Record<Operator, (left: Rational, right: Rational) => Rational> = {
  '+': (left, right) => left.plus(right),
  '-': (left, right) => left.minus(right),
  '*': (left, right) => left.times(right),
  '/': (left, right) => left.over(right),
  '^': power,
  remainder: (left, right) => left.minus(right.times(left.over(right).floor())),
};

const CALLS: Record<FunctionName, (given: Rational[]) => Rational> = {
  sqrt: (given) => squareRoot(only(given, 'sqrt')),
  round: ([value = Rational.ZERO, places = Rational.ZERO, ...more]) => {
    if (more.length > 0 || !places.isWhole() || Math.abs(Number(places.numerator)) > MOST_PLACES) {
      throw new ArithmeticProblem(`round takes a number and how many decimals, at most ${MOST_PLACES}`);
    }
    return rounded(value, Number(places.numerator));
  },
  min: (given) => given.reduce((least, value) => (value.compare(least) < 0 ? value : least)),
  max: (given) => given.reduce((most, value) => (value.compare(most) > 0 ? value : most)),
  sum: (given) => given.reduce((total, value) => total.plus(value), Rational.ZERO),
  percent: ([part, whole, ...more]) => {
    if (part === undefined || whole === undefined || more.length > 0) {
      throw new ArithmeticProblem('percent takes two numbers: the part and the whole');
    }
    return part.over(whole).times(Rational.of(100n));
  },
};

function only(given: readonly Rational[], name: FunctionName): Rational {
  const [value, ...more] = given;
  if (value === undefined || more.length > 0) throw new ArithmeticProblem(`${name} takes one number`);
  return value;
}
