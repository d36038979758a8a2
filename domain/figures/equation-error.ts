import { calculate } from '../arithmetic/calculate';
import { decimalText } from '../arithmetic/decimal-text';
import { isConversion } from './conversion-factors';
import type { Equation } from './equation';
import { readFigure } from './read-figure';

/** Rounded on the way, an equation may be off by so much; more is a mistake. */
const ROUNDED = 0.01;
/** "About" promises no more than this. */
const ABOUT = 0.1;
const SHOWN_PLACES = 6;

export interface EquationError {
  /** `3 × 4 = 13: it is 12`. */
  detail: string;
  /** Rounding on the way would explain it. */
  isSmall: boolean;
}

/** What is wrong with an equation; null where it holds by any fair reading, or cannot be computed. */
export function equationError(equation: Equation): EquationError | null {
  const values = equation.expressions.flatMap((expression) => {
    const result = calculate(expression);
    return 'value' in result ? [Number(decimalText(result.value, SHOWN_PLACES * 2))] : [];
  });
  const [value] = values;
  if (value === undefined || values.some((each) => holds(equation, each))) return null;
  const shown = Number(value.toPrecision(SHOWN_PLACES));
  const detail = `${equation.text}${equation.isPercent ? '%' : ''}: it is ${shown}`;
  return { detail, isSmall: values.some((each) => isClose(equation, each, ROUNDED)) };
}

function holds(equation: Equation, value: number): boolean {
  if (equation.isApproximate && isClose(equation, value, ABOUT)) return true;
  const readings = readFigure(equation.digits, equation.scale, equation.isPercent);
  return readings.some(({ value: stated, precision, tolerance }) => {
    const allowed = equation.isApproximate ? precision : tolerance;
    if (Math.abs(Math.abs(value) - stated) <= allowed * (1 + 1e-9)) return true;
    return changesUnit(equation) && isConversion(value, stated);
  });
}

function isClose({ digits, scale, isPercent }: Equation, value: number, share: number): boolean {
  return readFigure(digits, scale, isPercent).some(
    ({ value: stated }) => Math.abs(Math.abs(value) - stated) <= share * stated,
  );
}

/** A unit on the right that the left side does not have may stand for another measure. */
function changesUnit({ leftUnits, rightUnit }: Equation): boolean {
  return rightUnit !== '' && leftUnits.length > 0 && !leftUnits.includes(rightUnit);
}
