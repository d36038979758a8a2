import { shapeNamed } from '../../shapes/registry';
import { isInLanguage, languageOf } from '../../text/language';
import { type Check, type CheckSubject, failed, PASSED, skipped } from '../check';

/** Where a text is to be changed, the language of the result is the instruction's business: see `output-language`. */
export const languageAsAsked: Check = {
  name: 'language-as-asked',
  about: 'Instruction and response are in the language of the run, or of the content where the run follows its seeds.',
  run: (subject) => {
    const wanted = subject.language === 'seed' ? languageOfContent(subject.content) : subject.language;
    if (wanted === null) return skipped('the language of the content is not known');
    const verdicts = textsToJudge(subject).map(({ what, text }) => ({ what, right: isInLanguage(text, wanted) }));
    const wrong = verdicts.find(({ right }) => right === false);
    if (wrong) return failed(`the ${wrong.what} is not in the language asked for (${wanted})`);
    return verdicts.some(({ right }) => right === true)
      ? PASSED
      : skipped('too short or too mixed to tell its language');
  },
};

/** Many questions are asked on one content. */
const known = new WeakMap<object, string | null>();

function languageOfContent(content: CheckSubject['content']): string | null {
  const language = known.has(content) ? (known.get(content) ?? null) : languageOf(content.text);
  known.set(content, language);
  return language;
}

function textsToJudge({ instruction, response }: CheckSubject): { what: string; text: string }[] {
  const asked = { what: 'instruction', text: instruction.text };
  const changesText = shapeNamed(instruction.shape)?.keyForm === 'none';
  return changesText ? [asked] : [asked, { what: 'response', text: response.text }];
}
