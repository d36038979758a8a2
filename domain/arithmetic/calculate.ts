import { ArithmeticProblem } from './arithmetic-problem';
import { evaluate } from './evaluate';
import { parseExpression } from './parse-expression';
import type { Rational } from './rational';

export type Calculation = { value: Rational } | { problem: string };

/** The exact value of an expression such as `(12.5 + 3) * 4 / 100`, or what is wrong with it; bounded in time and size. */
export function calculate(expression: string): Calculation {
  try {
    return { value: evaluate(parseExpression(expression)) };
  } catch (error) {
    if (error instanceof ArithmeticProblem) return { problem: error.message };
    throw error;
  }
}
