import { keptInAnyOrder } from '../../text/kept-in-order';
import { withoutMarkup } from '../../text/without-markup';
import { foldedWords } from '../../text/words';
import { type Check, type CheckSubject, noted, PASSED } from '../check';
import { measured, percent } from './measured';

/** Below this share the text has been rewritten; between the two, small words may have gone with the prose (tables, lists). */
const LEAST_KEPT = 0.6;
const ALL_BUT_SLIPS = 0.95;
/** Headings and labels may be added. */
const MOST_ADDED = 0.25;

export const wordsKept: Check = {
  name: 'words-kept',
  about: 'The words of the source are those of the response, markup and case aside.',
  run: (subject) => {
    const { kept, added } = compare(subject);
    const detail = `${percent(kept)} of the words kept, ${percent(added)} added`;
    if (kept < LEAST_KEPT) return measured(subject, detail);
    return kept < ALL_BUT_SLIPS || added > MOST_ADDED ? noted(detail) : PASSED;
  },
};

function compare({ content, response }: CheckSubject): { kept: number; added: number } {
  const source = foldedWords(withoutMarkup(content.text));
  const result = foldedWords(withoutMarkup(response.text));
  return { kept: keptInAnyOrder(source, result), added: 1 - keptInAnyOrder(result, source) };
}
