import { STOP_WORDS } from '../../text/stop-words';
import { foldedWords } from '../../text/words';
import { type Check, noted, PASSED, skipped } from '../check';
import { documentsOf } from './documents';
import { groundedAnswer } from './grounded-answer';

/** Of the words that carry meaning; a paraphrase shares fewer than a quotation, another subject hardly any. */
const LEAST_SHARED = 0.3;
const SHORTEST_WORD = 4;

export const citationsSupport: Check = {
  name: 'citations-support',
  about: 'The words of the answer stand in the documents it cites.',
  run: ({ content, response }) => {
    const { answer, cited } = groundedAnswer(response);
    const texts = documentsOf(content)
      .filter(({ id }) => cited.includes(id))
      .map(({ text }) => text);
    const said = new Set(foldedWords(answer).filter(isTelling));
    if (texts.length === 0 || said.size === 0) return skipped('no given document is cited');
    const given = new Set(foldedWords(texts.join(' ')).map(stem));
    const shared = [...said].filter((word) => given.has(stem(word))).length / said.size;
    return shared >= LEAST_SHARED
      ? PASSED
      : noted(`${Math.round(shared * 100)} % of the answer's words stand in the documents it cites`);
  },
};

function isTelling(word: string): boolean {
  return (word.length >= SHORTEST_WORD || /^\p{N}+$/u.test(word)) && STOP_WORDS.en?.has(word) !== true;
}

/** Endings differ: lasted, lasts. */
function stem(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : word;
}
