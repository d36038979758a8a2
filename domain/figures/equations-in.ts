import type { Equation } from './equation';
import { type EquationToken, equationTokens } from './equation-tokens';
import { leftSideOf } from './left-side';
import { plainMathematics } from './plain-mathematics';
import { scaleOf } from './scale-words';

/** An answer that computes more than this is a table; what comes first is looked at. */
const MOST_EQUATIONS = 200;
/** A number, its unit, and what shows whether it goes on. */
const MOST_RIGHT_TOKENS = 20;
const ABOUT = /^(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|some|~|≈|rund|etwa|environ)$/i;

/** Every `expression = number` of a text that can be recomputed; formulas with variables, ranges and times are none. */
export function equationsIn(text: string): Equation[] {
  const lines = plainMathematics(text).split(/\r?\n/);
  return lines.flatMap((line) => inLine(equationTokens(line))).slice(0, MOST_EQUATIONS);
}

function inLine(tokens: readonly EquationToken[]): Equation[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'relation') return [];
    const left = leftSideOf(tokens, index);
    const right = left === null ? null : rightSideOf(tokens.slice(index + 1, index + MOST_RIGHT_TOKENS));
    if (left === null || right === null) return [];
    const text = `${left.expressions[0] ?? ''} ${token.text} ${right.digits}`;
    const isApproximate = token.text !== '=' || right.isApproximate;
    return [
      { text, expressions: left.expressions, operands: left.operands, leftUnits: left.units, ...right, isApproximate },
    ];
  });
}

type RightSide = Pick<Equation, 'digits' | 'scale' | 'isPercent' | 'isApproximate' | 'rightUnit'>;

/** One number with its scale and unit; null where more is computed, or a range or a time follows. */
function rightSideOf(tokens: readonly EquationToken[]): RightSide | null {
  const isApproximate = ABOUT.test(tokens[0]?.text ?? '');
  const [number, ...after] = tokens
    .slice(isApproximate ? 1 : 0)
    .filter((token, index) => index > 0 || !/^[-−–]$/.test(token.text));
  if (number?.kind !== 'number') return null;
  const isPercent = after[0]?.text === '%' || /^(?:per ?cent|percentage|pp)$/i.test(after[0]?.text ?? '');
  const rest = isPercent ? after.slice(1) : after;
  const end = rest.findIndex(({ kind }) => kind !== 'word');
  const words = end === -1 ? rest : rest.slice(0, end);
  if (goesOn(rest.slice(words.length), words.length)) return null;
  const [first = '', second = ''] = words.map(({ text }) => text.toLowerCase().replace(/\.$/, ''));
  const scale = scaleOf(words[0]?.text ?? '');
  return { digits: number.text, scale, isPercent, isApproximate, rightUnit: scale === 1 ? first : second };
}

/** An operator behind the number computes on; behind a unit `/` belongs to the unit, before a word a dash to the sentence. */
function goesOn([next, after]: readonly EquationToken[], unitWords: number): boolean {
  if (next === undefined) return false;
  if (next.kind === 'unknown' || /^[:!]$/.test(next.text)) return unitWords === 0;
  if (next.kind !== 'operator') return false;
  const isDash = /^[-–]$/.test(next.text) && after?.kind !== 'number' && after?.text !== '(';
  return !isDash && (unitWords === 0 || /^[-+*×÷^]$/.test(next.text));
}
