import { keptInOrder } from '../../text/kept-in-order';
import { withoutMarkup } from '../../text/without-markup';
import { foldedWords } from '../../text/words';
import { type Check, noted, PASSED } from '../check';
import { measured, percent } from './measured';

/** Notes stand between the words of the source: nearly all must still be there, in order. */
const LEAST_KEPT = 0.85;
const ALL_BUT_SLIPS = 0.98;
/** The shortest note that says something. */
const LEAST_NOTE_WORDS = 3;

export const annotated: Check = {
  name: 'annotated',
  about: 'The source text is still there in order, and at least one note has been added.',
  run: (subject) => {
    const source = foldedWords(withoutMarkup(subject.content.text));
    const result = foldedWords(withoutMarkup(subject.response.text));
    if (result.length < source.length + LEAST_NOTE_WORDS) return measured(subject, 'no note has been added');
    const kept = keptInOrder(source, result);
    if (kept < LEAST_KEPT) return measured(subject, `only ${percent(kept)} of the source still stands in order`);
    return kept < ALL_BUT_SLIPS ? noted(`${percent(kept)} of the source still stands in order`) : PASSED;
  },
};
