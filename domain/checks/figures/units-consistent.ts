import { z } from 'zod';
import type { Equation } from '../../figures/equation';
import { equationError } from '../../figures/equation-error';
import { equationsIn } from '../../figures/equations-in';
import { unitOf } from '../../figures/units';
import { normalise } from '../../text/normalise';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';

const unitSchema = z.object({ unit: z.string(), answer: z.number() });

export const unitsConsistent: Check = {
  name: 'units-consistent',
  about: 'No sum mixes units of one measure without converting them, and the response gives the unit asked for.',
  run: ({ instruction, response }) => {
    const mixed = equationsIn(response.text).find(mixesUnits);
    if (mixed !== undefined)
      return failed(`${mixed.text} adds ${[...new Set(mixed.leftUnits)].reverse().join(' and ')}`);
    const unit = readFields(instruction, unitSchema)?.unit.trim() ?? '';
    if (unit === '') return skipped('no unit is asked for');
    return names(response.text, unit) ? PASSED : noted(`the unit asked for, ${unit}, is not named`);
  },
};

/** 5 km + 300 m is no 305 of anything; it is said only where the plain numbers were added. */
function mixesUnits(equation: Equation): boolean {
  if (!equation.expressions.every((expression) => /^[\d.\s()+−-]+$/.test(expression))) return false;
  const units = equation.leftUnits.map(unitOf);
  if (units.length < 2 || units.length !== equation.operands.length || equationError(equation) !== null) return false;
  const [first] = units;
  if (first === undefined || first === null) return false;
  return units.every((unit) => unit?.measure === first.measure) && units.some((unit) => unit?.factor !== first.factor);
}

/** In singular or plural, as a sign or spelt out (which a reader of units cannot know: only a part need be found). */
function names(response: string, unit: string): boolean {
  const given = normalise(response);
  return normalise(unit)
    .split(/[\s/·]+/)
    .some((part) => part.length > 0 && given.includes(part.length > 3 ? part.replace(/(?:es|s)$/, '') : part));
}
