import { z } from 'zod';
import { questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { repeated } from './distinct';
import { drawn } from './drawn';

export const BLANK = '____';
const word = z.string().min(1).max(80);

const schema = z
  .object({
    reasoning: reasoningField.describe('what in the context decides which word fits and rules the others out'),
    question: questionField.describe('one sentence that asks to fill the blank, from the options if there are any'),
    sentence: z
      .string()
      .min(1)
      .max(600)
      .describe(`a sentence in new words about the text, with ${BLANK} where one word of the text belongs`),
    word: word.describe('the word or phrase for the blank, as it stands in the text'),
    wrong_words: z
      .array(word)
      .max(4)
      .describe('words that fit the grammar but not the sense; empty to ask without options'),
  })
  .superRefine((fields, context) => {
    const report = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const blanks = fields.sentence.split(/_{3,}/).length - 1;
    if (blanks !== 1 || !fields.sentence.includes(BLANK))
      report('sentence', `write the blank exactly once, as ${BLANK}`);
    for (const twice of repeated([fields.word, ...fields.wrong_words]))
      report('wrong_words', `"${twice}" stands there twice`);
  });
type Fields = z.infer<typeof schema>;

/** The sentence with its word in place. */
export function filled({ sentence, word: missing }: Pick<Fields, 'sentence' | 'word'>): string {
  return sentence.split(BLANK).join(missing);
}

export const clozeShape = defineShape({
  name: 'cloze',
  about: 'A sentence about the text that a word of the text completes, with or without words to choose from.',
  keyForm: 'word',
  schema,
  text: ({ question, sentence, word: right, wrong_words }, shuffle) => {
    const options =
      wrong_words.length === 0 ? [] : drawn([right, ...wrong_words], shuffle).map((option) => `- ${option}`);
    return [question, sentence, options.join('\n')].filter((part) => part !== '').join('\n\n');
  },
  key: (fields) => fields.word,
  evidence: () => [],
});
