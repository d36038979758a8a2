import { occurs } from '../../text/occurs';
import { type Check, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';
import { replacementsSchema } from './replacements-schema';

/** Dates, times and figures share their outline ("9-9-9", "9:9 a"); another such form that is left over may be meant, so it is noted. */
export const oneFormat: Check = {
  name: 'one-format',
  about: 'Nothing in the response still has the outline of an old date, time or figure.',
  run: ({ instruction, response }) => {
    const pairs = (readFields(instruction, replacementsSchema)?.replacements ?? []).filter(({ old }) => /\d/.test(old));
    if (pairs.length === 0) return skipped('no date, time or figure is normalised');
    const wanted = new Set(pairs.map((pair) => outline(pair.new)));
    const unwanted = pairs.map((pair) => outline(pair.old)).filter((form) => !wanted.has(form) && /9.*[^9]/.test(form));
    const left = formsIn(response.text, unwanted).filter((form) => !pairs.some((pair) => occurs(pair.new, form)));
    return left.length === 0 ? PASSED : noted(`still in the old form: ${left.slice(0, 3).join(', ')}`);
  },
};

/** Runs of digits become 9, runs of letters a: `2024-03-05` is `9-9-9`, `5 March 2024` is `9 a 9`. */
function outline(form: string): string {
  return form
    .trim()
    .replace(/\p{Nd}+/gu, '9')
    .replace(/\p{L}+/gu, 'a')
    .replace(/\s+/g, ' ');
}

function formsIn(text: string, outlines: readonly string[]): string[] {
  return [...new Set(outlines)].flatMap((form) => text.match(patternOf(form)) ?? []);
}

function patternOf(form: string): RegExp {
  const escaped = form.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const pattern = escaped.replace(/9|a| /g, (sign) => ({ 9: '\\p{Nd}+', a: '\\p{L}+', ' ': '\\s' })[sign] ?? sign);
  return new RegExp(`(?<![\\p{L}\\p{Nd}]|\\p{Nd}[-/.:,])${pattern}(?![\\p{L}\\p{Nd}]|[-/:]\\p{Nd})`, 'gu');
}
