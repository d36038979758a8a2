import { z } from 'zod';
import { calculate } from '../../arithmetic/calculate';
import { decimalText } from '../../arithmetic/decimal-text';
import type { Instruction } from '../../artifact';
import { equationError } from '../../figures/equation-error';
import { equationsIn } from '../../figures/equations-in';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';

const stepSchema = z.object({ expression: z.string(), result: z.number() });
const stepsSchema = z.object({ steps: z.array(stepSchema) });
const computedSchema = z.object({ computed: z.array(z.object({ expression: z.string(), value: z.number() })) });

/** Results may be rounded to two digits that mean something. */
const ROUNDED_STEP = 0.05;

/** Each equation of the response and each step of the key is recomputed exactly (paper.md §5.2, §5.9: the calculator agrees). */
export const arithmeticHolds: Check = {
  name: 'arithmetic-holds',
  about: 'Every computation in the response, and every step that the key rests on, comes to what it says.',
  run: ({ instruction, response }) => {
    const steps = stepsOf(instruction);
    const wrongStep = steps.map(stepError).find((error) => error !== null);
    if (wrongStep) return failed(`the key computes ${wrongStep}`);
    const equations = equationsIn(response.text);
    if (steps.length + equations.length === 0) return skipped('nothing is computed');
    const errors = equations.flatMap((equation) => equationError(equation) ?? []);
    const wrong = errors.find(({ isSmall }) => !isSmall);
    if (wrong !== undefined) return failed(`the response computes ${wrong.detail}`);
    return errors[0] === undefined ? PASSED : noted(`rounded on the way: ${errors[0].detail}`);
  },
};

type Step = z.infer<typeof stepSchema>;

function stepsOf(instruction: Instruction): Step[] {
  const steps = readFields(instruction, stepsSchema)?.steps ?? [];
  const computed = readFields(instruction, computedSchema)?.computed ?? [];
  return [...steps, ...computed.map(({ expression, value }) => ({ expression, result: value }))];
}

function stepError({ expression, result }: Step): string | null {
  const calculated = calculate(expression);
  if ('problem' in calculated) return `"${expression}": ${calculated.problem}`;
  const value = Number(decimalText(calculated.value));
  const isClose = Math.abs(value - result) <= ROUNDED_STEP * Math.abs(value) || Math.abs(value - result) < 1e-9;
  return isClose ? null : `${expression} = ${result}: it is ${Number(value.toPrecision(6))}`;
}
