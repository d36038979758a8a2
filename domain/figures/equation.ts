/** One `expression = number` of a text, read so that a program can recompute it. */
export interface Equation {
  /** As it is read, for details: `3 × 4 = 12`. */
  text: string;
  /** The left side for `calculate`, once for each way to read its numbers. */
  expressions: string[];
  /** The numbers that the left side starts from, as written. */
  operands: string[];
  /** The right side as written, without scale and unit. */
  digits: string;
  scale: number;
  isPercent: boolean;
  /** `≈`, `about`. */
  isApproximate: boolean;
  /** Words behind numbers, in lower case. */
  leftUnits: string[];
  rightUnit: string;
}
