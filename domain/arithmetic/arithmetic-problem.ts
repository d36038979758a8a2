/** Why an expression has no value; `calculate` turns it into a value that a model or a check can read. */
export class ArithmeticProblem extends Error {
  override readonly name = 'ArithmeticProblem';
}
