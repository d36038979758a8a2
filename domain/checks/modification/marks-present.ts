import { type Mark, markupSchema } from '../../shapes/markup';
import { occurs } from '../../text/occurs';
import { withoutMarkup } from '../../text/without-markup';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';
import { EMPHASES, LAYOUTS, unbalancedSign } from './mark-signs';

export const marksPresent: Check = {
  name: 'marks-present',
  about: 'The layout or emphasis asked for is there, its signs are balanced, and it stands where it was asked for.',
  run: ({ content, instruction, response }) => {
    const fields = readFields(instruction, markupSchema);
    if (fields === null || fields.marks.length === 0) return skipped('no layout or emphasis is asked for');
    const missing = fields.marks.find((mark) => !isPresent(mark, response.text));
    if (missing) return failed(`there is no ${missing}`);
    const unbalanced = unbalancedSign(response.text);
    if (unbalanced !== null && unbalancedSign(content.text) === null)
      return failed(`a sign is not closed: ${unbalanced}`);
    const bare = unmarked(fields.marked, fields.marks, response.text);
    if (bare.length === 0) return PASSED;
    const detail = `without emphasis: ${bare.join(', ')}`;
    return bare.length === fields.marked.length ? failed(detail) : noted(detail);
  },
};

function isPresent(mark: Mark, text: string): boolean {
  return LAYOUTS[mark]?.(text) ?? spans(mark, text).length > 0;
}

function spans(mark: Mark, text: string): string[] {
  const sign = EMPHASES[mark];
  return sign === undefined
    ? []
    : [...text.matchAll(sign)].map(([, ...groups]) => groups.find((group) => group !== undefined) ?? '');
}

/** Phrases that stand in no emphasised span; none where only a layout is asked for. */
function unmarked(phrases: readonly string[], marks: readonly Mark[], text: string): string[] {
  const emphases = marks.filter((mark) => EMPHASES[mark] !== undefined);
  if (emphases.length === 0) return [];
  const emphasised = emphases.flatMap((mark) => spans(mark, text)).map((span) => withoutMarkup(span).toLowerCase());
  return phrases.filter((phrase) => !emphasised.some((span) => occurs(span, phrase.toLowerCase())));
}
