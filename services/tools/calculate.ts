import { calculate as exactly } from '../../domain/arithmetic/calculate';
import { decimalText } from '../../domain/arithmetic/decimal-text';
import type { ToolResult } from './tool-box';

/** The tool `calculator`: an expression's exact value as decimals, or what is wrong with it. */
export function calculate(expression: string): ToolResult {
  const result = exactly(expression);
  if ('problem' in result) return { status: 'error', output: result.problem };
  return { status: 'ok', output: { value: decimalText(result.value) } };
}
