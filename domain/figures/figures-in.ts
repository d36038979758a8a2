import type { Figure } from './figure';
import { readFigure } from './read-figure';
import { scaleOf } from './scale-words';

const DIGITS = String.raw`\d{1,3}(?:[,'’ \u00a0\u202f]\d{3})+(?:\.\d+)?(?![\d])|\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?`;
const POWER = String.raw`\s*[×x*·]\s*10\s*(?:\^|\*\*)\s*\(?([-−]?\d{1,2})\)?|\s*[×x*·]\s*10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)`;
/** Digits that belong to a name (`CO2`, `COVID-19`, `v1.2`) are no number. */
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_]|[\p{L}][-.]|\d[.,])(${DIGITS})(?:${POWER})?(?:[ \u00a0-]?(%|percent\b|per cent\b|Prozent\b|k\b|M\b|B\b|[Bb]n\b|[Mm]n\b|[Tt]housand\b|[Mm]illion\p{L}*|[Bb]illion\p{L}*|[Tt]rillion\p{L}*|Mio\b|Mrd\b|Milliarden?\b|milliards?\b))?`,
  'gu',
);
/** The bare order of magnitude: `10^4`, `10⁴`. */
const BARE_POWER = /(?<![\d.,])(?<![×x*·]\s?)10(?=\s*\^|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹])/g;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Numbers that number things say nothing: list items, steps, headings. */
const NUMBERING =
  /^([ \t>]*(?:[-*+•#]+[ \t]+)?(?:\*\*|\()?)(?:(?:Step|Schritt|Étape|Part|Figure|Table|Section|Question|Option|Example)\s+)?\d{1,3}(?=[.):](?:\s|\*\*|$)|\*\*)/gim;

/** Numbers of a text with every way to read them; those that only number a list are left out. */
export function figuresIn(text: string): Figure[] {
  const read = text.normalize('NFC').replace(NUMBERING, '$1').replace(BARE_POWER, '1 × 10');
  return [...read.matchAll(FIGURE)].map((found) => {
    const [whole, digits = '', power, raised, word = ''] = found;
    const isPercent = /^(?:%|per ?cent|prozent)$/i.test(word);
    const scale = scaleOf(word) * 10 ** exponentOf(power, raised);
    return { text: whole.trim(), readings: readFigure(digits, scale, isPercent) };
  });
}

/** The exponent of `× 10^6` or `× 10⁶`; 0 without one. */
function exponentOf(power: string | undefined, raised: string | undefined): number {
  if (power !== undefined) return Number(power.replace('−', '-'));
  return raised === undefined ? 0 : Number(superscriptDigits(raised));
}

/** `⁻¹²` as `-12`. */
export function superscriptDigits(raised: string): string {
  return [...raised].map((sign) => (sign === '⁻' ? '-' : String(SUPERSCRIPTS.indexOf(sign)))).join('');
}
