import type { Rational } from './rational';

export type Operator = '+' | '-' | '*' | '/' | '^' | 'remainder';

export const FUNCTIONS = ['sqrt', 'round', 'min', 'max', 'sum', 'percent'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** What was written, as a tree; a percent sign is a division by a hundred. */
export type Expression =
  | { kind: 'number'; value: Rational }
  | { kind: 'negated'; of: Expression }
  | { kind: 'operation'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'call'; name: FunctionName; arguments: Expression[] };
