import { languageOf } from '../../text/language';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { SILENCE_LANGUAGES, saysTextIsSilent } from '../reading/silence';
import { isAnswered } from './answers-question';
import { groundedAnswer } from './grounded-answer';

/** Search results are no "text" or "passage". */
const DOCUMENTS_SILENT =
  /\b(?:documents?|sources?|results?|snippets?|context|passages?)\b[^.!?\n]{0,80}\b(?:not|n['’]t|no|none|neither|never|lacks?|silent|without)\b|\b(?:none|neither) of the\b|\bno (?:document|source|result|information|answer)\b/i;

export const noAnswerDeclines: Check = {
  name: 'no-answer-declines',
  about: 'Where the documents do not answer, the response says so and cites none.',
  run: ({ content, instruction, response }) => {
    if (isAnswered(instruction) !== false) return skipped('the documents answer the question');
    const { answer, cited } = groundedAnswer(response);
    if (!saysTextIsSilent(answer) && !DOCUMENTS_SILENT.test(answer)) {
      const language = languageOf(answer) ?? languageOf(content.text);
      return language !== null && SILENCE_LANGUAGES.includes(language)
        ? failed('the documents do not tell, and the response does not say so')
        : skipped('not a language we can read');
    }
    return cited.length === 0 ? PASSED : noted(`the response declines and cites ${cited.join(', ')}`);
  },
};
