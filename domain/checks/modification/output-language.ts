import { z } from 'zod';
import { isInLanguage, languageOf } from '../../text/language';
import { scriptOf, scriptShares } from '../../text/script';
import { STOP_WORDS } from '../../text/stop-words';
import { foldedWords } from '../../text/words';
import { type Check, type CheckResult, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';

/** So many small words of a language are no chance. */
const LEAST_HITS = 3;
const languagesSchema = z.object({ languages: z.array(z.string()) });

export const outputLanguage: Check = {
  name: 'output-language',
  about: 'The response is in the language asked for; where several are asked for, each can be found in it.',
  run: ({ content, instruction, response }) => {
    const languages = readFields(instruction, languagesSchema)?.languages ?? [];
    const [only] = languages;
    if (only === undefined) return likeTheSource(response.text, content.text);
    return languages.length === 1 ? inOne(response.text, only) : inEach(response.text, languages);
  },
};

/** No language is named: another one than the source's is written down, as the wording may still ask for it. */
function likeTheSource(text: string, source: string): CheckResult {
  const own = languageOf(source);
  if (own === null) return skipped('the language of the text is not known');
  return isInLanguage(text, own) === false ? noted(`not in the language of the text (${own})`) : PASSED;
}

function inOne(text: string, language: string): CheckResult {
  const right = isInLanguage(text, language);
  if (right === null) return skipped(`cannot tell whether it is in ${language}`);
  return right ? PASSED : failed(`not in ${language}`);
}

function inEach(text: string, languages: readonly string[]): CheckResult {
  const missing = languages.filter((language) => uses(text, language) === false);
  return missing.length === 0 ? PASSED : noted(`no trace of ${missing.join(', ')}`);
}

/** Whether some of the text is in this language; null when unsure. */
function uses(text: string, language: string): boolean | null {
  const script = scriptOf(language);
  if (script === null) return null;
  const shares = scriptShares(text);
  if (!shares.has(script)) return false;
  const known = STOP_WORDS[language.toLowerCase().split('-')[0] ?? ''];
  if (known === undefined) return script === 'Latn' ? null : true;
  return foldedWords(text).filter((word) => known.has(word)).length >= LEAST_HITS;
}
