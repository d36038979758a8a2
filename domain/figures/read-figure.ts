import type { Reading } from './figure';

/** What the parts of a number may be: digits in groups of three, or digits with decimals. */
const GROUPED = /^\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+$/;

/** Every way to read a number as written, its scale and the ones of a percentage included. */
export function readFigure(digits: string, scale: number, isPercent: boolean): Reading[] {
  const factors = isPercent ? [scale, scale / 100] : [scale];
  return factors.flatMap((factor) =>
    spellings(digits).map((text) => ({
      value: Number(text) * factor,
      precision: precisionOf(text) * factor,
      tolerance: text.includes('.') ? precisionOf(text) * factor : factor / 2,
    })),
  );
}

/** The number with a point for decimals and nothing else, in each spelling it may have. */
export function spellings(digits: string): string[] {
  const separators = [...digits.replace(/\d/g, '')];
  const last = separators.at(-1);
  if (last === undefined) return [digits];
  const joined = digits.replace(/\D/g, '');
  const cut = digits.lastIndexOf(last);
  const decimal = `${digits.slice(0, cut).replace(/\D/g, '')}.${digits.slice(cut + 1)}`;
  if (!GROUPED.test(digits)) return [decimal];
  if (separators.some((separator) => separator !== last)) return [decimal];
  if (separators.length > 1 || !/[.,]/.test(last)) return [joined];
  return last === ',' ? [joined, decimal] : [decimal, joined];
}

/** Zeros at the end of a whole number may be rounding. */
function precisionOf(text: string): number {
  const [whole = '', decimals] = text.split('.');
  if (decimals !== undefined) return 10 ** -decimals.length;
  const zeros = /[1-9](0*)$/.exec(whole)?.[1] ?? '';
  return 10 ** zeros.length;
}
