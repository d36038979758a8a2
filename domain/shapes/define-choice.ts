import { z } from 'zod';
import { reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { drawn } from './drawn';
import { letter, lettered } from './labels';
import { optionProblems } from './option-problems';
import { report } from './report';
import type { InstructionShape, Shuffle } from './shape';

/** In what questions with lettered options differ: whether a text stands beside them, and must decide them. */
interface ChoiceParts {
  name: string;
  about: string;
  evidence: z.ZodType<string[]>;
  question: z.ZodType<string>;
}

const option = z.string().min(1).max(400);

const distractorSchema = z.object({
  misreading: z.string().min(1).max(300).describe('the mistake that leads a reader to this option'),
  option: option.describe('the wrong option, without a letter, as long and as precise as the right one'),
});

interface Options {
  correct_option: string;
  distractors: z.infer<typeof distractorSchema>[];
}

const optionTexts = ({ correct_option, distractors }: Options): string[] => [
  correct_option,
  ...distractors.map((distractor) => distractor.option),
];

const shown = (fields: Options, shuffle: Shuffle): string[] => drawn(optionTexts(fields), shuffle);

/** The writer never places the key: options are shuffled and lettered here (craft: the key leaks by its position). */
export function defineChoice({ name, about, evidence, question }: ChoiceParts): InstructionShape {
  const schema = z
    .object({
      evidence,
      question,
      reasoning: reasoningField,
      correct_option: option.describe('the one right option, without a letter'),
      distractors: z.array(distractorSchema).min(2).max(4).describe('three as a rule; each from another misreading'),
    })
    .superRefine((fields, context) => {
      for (const problem of optionProblems(optionTexts(fields))) report(context, 'distractors', problem);
    });
  return defineShape({
    name,
    about,
    keyForm: 'letter',
    schema,
    text: (fields, shuffle) => `${fields.question}\n\n${lettered(shown(fields, shuffle))}`,
    key: ({ correct_option }) => correct_option,
    answer: (fields, shuffle) => letter(shown(fields, shuffle).indexOf(fields.correct_option)),
    evidence: (fields) => fields.evidence,
  });
}
