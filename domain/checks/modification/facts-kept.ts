import { z } from 'zod';
import { normalise } from '../../text/normalise';
import { numbers } from '../../text/numbers';
import { occurs } from '../../text/occurs';
import { foldedWords } from '../../text/words';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';

/** A result that has lost more than this share of what it must keep is another text. */
const MOST_LOST = 0.5;

const keptSchema = z.object({ kept: z.array(z.string()) });

/** A name may be declined or written in another script, so that one missing is only written down. */
export const factsKept: Check = {
  name: 'facts-kept',
  about: 'The names, figures and terms that must survive stand in the response.',
  run: ({ content, instruction, response }) => {
    const kept = (readFields(instruction, keptSchema)?.kept ?? []).filter((term) => stands(term, content.text));
    if (kept.length === 0) return skipped('nothing must be kept word for word');
    const lost = kept.filter((term) => !stands(term, response.text));
    if (lost.length === 0) return PASSED;
    const detail = `missing: ${lost.join(', ')}`;
    // A figure may well be spoken in words; `numbers-kept` is there for the types that must keep digits.
    return worded(lost).length > MOST_LOST * worded(kept).length ? failed(detail) : noted(detail);
  },
};

/** An ending of one or two letters (a genitive, a plural) does not make a name another. */
const SHORTEST_INFLECTED = 4;

/** A figure may be written 3,500 or 3.500; words are compared without case, a single one also with an ending. */
function stands(term: string, text: string): boolean {
  const wanted = normalise(term);
  if (occurs(normalise(text), wanted)) return true;
  if (wanted.length >= SHORTEST_INFLECTED && /^\p{L}+$/u.test(wanted))
    return foldedWords(normalise(text)).some((word) => word.startsWith(wanted) && word.length <= wanted.length + 2);
  const figures = numbers(term);
  const given = numbers(text);
  return figures.length > 0 && !/\p{L}/u.test(term) && figures.every((figure) => given.includes(figure));
}

function worded(terms: readonly string[]): string[] {
  return terms.filter((term) => /\p{L}/u.test(term));
}
