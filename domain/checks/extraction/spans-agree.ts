import { normalise } from '../../text/normalise';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { listedItems } from './listed-items';
import { spanItems } from './span-items';

/** The response finds the spans without the key: what only one of them holds is a miss of the other (craft: wrong keys). */
export const spansAgree: Check = {
  name: 'spans-agree',
  about: 'The response extracts what the key holds, no more and no less; where a span is cut may differ.',
  run: ({ instruction, response }) => {
    const key = spanItems(instruction);
    if (key === null) return skipped('no spans are asked for');
    const { spans, isStructured } = listedItems(response.text);
    if (spans.length === 0) return noted('no list could be read from the response');
    const wanted = key.items.map(({ span }) => span);
    const missing = without(wanted, spans);
    const extra = without(spans, wanted);
    if (missing.length + extra.length === 0) return PASSED;
    const detail = [...told('only in the key', missing), ...told('only in the response', extra)].join('; ');
    return isStructured ? failed(detail) : noted(detail);
  },
};

/** Those of the first list that no member of the second one overlaps. */
function without(spans: readonly string[], others: readonly string[]): string[] {
  const known = others.map(normalise);
  return spans.filter((span) => {
    const given = normalise(span);
    return !known.some((other) => other.includes(given) || given.includes(other));
  });
}

function told(where: string, spans: readonly string[]): string[] {
  return spans.length === 0 ? [] : [`${where}: ${spans.map((span) => `"${span}"`).join(', ')}`];
}
