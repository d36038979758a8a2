import { z } from 'zod';
import { evidenceField, questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { repeated } from './distinct';
import { drawn } from './drawn';
import { letter, lettered } from './labels';
import { optionProblems } from './option-problems';
import { type ProblemSink, report } from './report';
import type { Shuffle } from './shape';

const option = z.object({
  why: z.string().min(1).max(300).describe('what makes it right, or the misreading that leads to it'),
  option: z.string().min(1).max(400).describe('without a letter; all are of like length and precision'),
  right: z.boolean(),
});

const schema = z
  .object({
    evidence: evidenceField,
    question: questionField,
    reasoning: reasoningField,
    last: z
      .enum(['none-of-these', 'all-of-these'])
      .describe('none-of-these: at most one option is right. all-of-these: exactly one is right, or all are'),
    options: z.array(option).min(3).max(4).describe('without the last one; they are shuffled, the last one stays last'),
    last_option: z
      .string()
      .min(1)
      .max(80)
      .describe('"None of these" or "All of these", in the language of the question; right where it is true'),
  })
  .superRefine(reportOptions);
type Fields = z.infer<typeof schema>;

function reportOptions({ last, options, last_option }: Fields, context: ProblemSink): void {
  const texts = options.map(({ option }) => option);
  for (const problem of optionProblems(texts)) report(context, 'options', problem);
  for (const twice of repeated([...texts, last_option]))
    if (!repeated(texts).includes(twice)) report(context, 'last_option', `"${twice}" is already among the options`);
  const right = options.filter((each) => each.right).length;
  if (last === 'none-of-these' && right > 1)
    report(context, 'options', `${right} options are right; at most one may be`);
  if (last === 'all-of-these' && right !== 1 && right !== options.length)
    report(context, 'options', `${right} of ${options.length} options are right; it must be one, or all`);
}

/** The fixed last one is right where none is, or where all are. */
const lastIsRight = ({ last, options }: Fields): boolean =>
  last === 'none-of-these' ? options.every(({ right }) => !right) : options.every(({ right }) => right);

const rightOption = (fields: Fields): string =>
  lastIsRight(fields) ? fields.last_option : (fields.options.find(({ right }) => right)?.option ?? fields.last_option);

const shown = ({ options, last_option }: Fields, shuffle: Shuffle): string[] => [
  ...drawn(
    options.map(({ option }) => option),
    shuffle,
  ),
  last_option,
];

export const fixedChoiceShape = defineShape({
  name: 'fixed-choice',
  about: 'A question with options of which the last says that none or all of the others are right.',
  keyForm: 'letter',
  schema,
  text: (fields, shuffle) => `${fields.question}\n\n${lettered(shown(fields, shuffle))}`,
  key: rightOption,
  answer: (fields, shuffle) => letter(shown(fields, shuffle).indexOf(rightOption(fields))),
  evidence: ({ evidence }) => evidence,
});
