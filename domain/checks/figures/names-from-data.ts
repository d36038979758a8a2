import { languageOf } from '../../text/language';
import { normalise } from '../../text/normalise';
import { properNames } from '../../text/proper-names';
import { foldedWords } from '../../text/words';
import { type Check, failed, noted, PASSED, skipped } from '../check';

const CALENDAR = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday i english ai usd eur'.split(
    ' ',
  ),
);
/** A name of several words, none of them in the data, is no slip of spelling. */
const TELLING_WORDS = 2;

export const namesFromData: Check = {
  name: 'names-from-data',
  about: 'The names in the response stand in the data or the instruction.',
  run: ({ content, instruction, response }) => {
    if (languageOf(response.text) !== 'en') return skipped('names are told by their capitals in English alone');
    const given = normalise(`${content.title} ${content.text} ${instruction.text}`);
    const unknown = properNames(response.text)
      .map(({ name, hasArticle }) => ({
        name,
        hasArticle,
        words: foldedWords(normalise(name)).filter((word) => !CALENDAR.has(word) && word.length > 2),
      }))
      .filter(({ words }) => words.length > 0 && words.every((word) => !given.includes(stem(word))));
    if (unknown.length === 0) return PASSED;
    const detail = `not in the data: ${unknown.map(({ name }) => name).join(', ')}`;
    return unknown.some(({ hasArticle, words }) => !hasArticle && words.length >= TELLING_WORDS)
      ? failed(detail)
      : noted(detail);
  },
};

/** A name may stand in the plural or genitive, or be an adjective: Brora's, Norwegian. */
function stem(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  return bare.length > 6 ? bare.slice(0, -3) : bare;
}
