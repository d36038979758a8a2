import { z } from 'zod';
import { evidenceField, questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { drawn } from './drawn';
import { letter, lettered } from './labels';
import { optionProblems } from './option-problems';
import { report } from './report';
import type { Shuffle } from './shape';

const option = z.string().min(1).max(400);

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
    for (const problem of optionProblems(options)) report(context, 'distractors', problem);
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
