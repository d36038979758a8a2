import { z } from 'zod';
import { evidenceField, questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { repeated } from './distinct';
import { drawn } from './drawn';
import { letter, lettered } from './labels';
import type { Shuffle } from './shape';

const option = z.string().min(1).max(400);
const SPEAKS_OF_ITS_NEIGHBOURS =
  /\b(?:[Aa]ll|[Nn]one|[Bb]oth|[Aa]ny|[Nn]either)\s+of\s+(?:the\s+)?(?:above|these|options)|\b[Oo]ptions?\s+[A-E]\b|\b[A-E]\s+and\s+[A-E]\b/;
const LETTERED = /^\s*\(?[A-Ea-e][.):]\s/;

const schema = z
  .object({
    evidence: evidenceField,
    question: questionField,
    reasoning: reasoningField,
    correct_option: option.describe('the one right option, without a letter'),
    distractors: z
      .array(
        z.object({
          misreading: z.string().min(1).max(300).describe('the mistake that leads a reader to this option'),
          option: option.describe('the wrong option, without a letter, as long and as precise as the right one'),
        }),
      )
      .min(2)
      .max(4)
      .describe('three as a rule; each from another misreading'),
  })
  .superRefine(({ correct_option, distractors }, context) => {
    const options = [correct_option, ...distractors.map((distractor) => distractor.option)];
    const report = (message: string) => context.addIssue({ code: 'custom', path: ['distractors'], message });
    for (const twice of repeated(options)) report(`the option "${twice}" stands there twice; all options must differ`);
    for (const text of options) {
      if (LETTERED.test(text)) report(`leave out the letter before "${text}"; letters are added after shuffling`);
      if (SPEAKS_OF_ITS_NEIGHBOURS.test(text))
        report(`options are shuffled: "${text}" must not speak of the other options`);
    }
  });
type Fields = z.infer<typeof schema>;

const optionsOf = ({ correct_option, distractors }: Fields, shuffle: Shuffle): string[] =>
  drawn([correct_option, ...distractors.map((distractor) => distractor.option)], shuffle);

/** The writer never places the key: options are shuffled and lettered here (craft: the key leaks by its position). */
export const choiceShape = defineShape({
  name: 'choice',
  about: 'A question with three to five options, one of them right, each wrong one from a named misreading.',
  keyForm: 'letter',
  schema,
  text: (fields, shuffle) => `${fields.question}\n\n${lettered(optionsOf(fields, shuffle))}`,
  key: ({ correct_option }) => correct_option,
  answer: (fields, shuffle) => letter(optionsOf(fields, shuffle).indexOf(fields.correct_option)),
  evidence: ({ evidence }) => evidence,
});
