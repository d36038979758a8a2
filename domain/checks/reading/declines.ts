import { languageOf } from '../../text/language';
import { words } from '../../text/words';
import { type Check, type CheckSubject, failed, noted, PASSED, skipped } from '../check';
import { SILENCE_LANGUAGES, saysTextIsSilent } from './silence';

/** "The text does not say." has five words and no reason. */
const LEAST_WORDS_WITH_A_REASON = 9;

export const declines: Check = {
  name: 'declines',
  about: 'An unanswerable question is answered by saying so and why.',
  run: (subject) => {
    const { instruction, response } = subject;
    if (!instruction.unanswerable) return skipped('the question can be answered');
    if (!saysTextIsSilent(response.text)) {
      return isKnownLanguage(subject)
        ? failed('the text does not tell, and the response does not say so')
        : skipped('not a language we can read');
    }
    return words(response.text).length < LEAST_WORDS_WITH_A_REASON ? noted('the response gives no reason') : PASSED;
  },
};

/** A short answer is taken to be in the language of its content. */
function isKnownLanguage({ content, response }: CheckSubject): boolean {
  const language = languageOf(response.text) ?? languageOf(content.text);
  return language !== null && SILENCE_LANGUAGES.includes(language);
}
