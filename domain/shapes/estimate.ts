import { z } from 'zod';
import { defineShape } from './define-shape';
import { questionAloneField } from './question-alone';
import { type ProblemSink, report, reportRepeated } from './report';

const unit = z.string().max(40).describe('the unit, as one writes it after a number; empty for a bare count');

const assumption = z.object({
  what: z.string().min(1).max(200).describe('the quantity that is assumed, and for what'),
  value: z.number(),
  unit,
  low: z.number().describe('the least that is plausible'),
  high: z.number().describe('the most that is plausible'),
});

const step = z.object({
  what: z.string().min(1).max(200),
  expression: z
    .string()
    .min(1)
    .max(200)
    .describe('numbers and + - * / ^ ( ) only, such as 40 * 52 / 3: no units, no names, no equals sign'),
  result: z.number().describe('what the expression comes to, exactly or rounded to three digits'),
});

const schema = z
  .object({
    assumptions: z.array(assumption).min(2).max(8).describe('what one has to guess, each on its own'),
    steps: z.array(step).min(1).max(8).describe('from the assumptions to the answer; the last result is the answer'),
    question: questionAloneField.describe(
      'asks for the quantity and names its unit, place and period; no text stands beside it, and no assumption is given away',
    ),
    unit: unit.describe('the unit of the answer; empty for a bare count'),
    answer: z.number().describe('the last result, rounded to one or two digits that mean something'),
    low: z.number().describe('below this an answer is wrong'),
    high: z.number().describe('above this an answer is wrong'),
  })
  .superRefine(reportRanges);
type Fields = z.infer<typeof schema>;

function reportRanges({ assumptions, steps, answer, low, high }: Fields, context: ProblemSink): void {
  const names = assumptions.map(({ what }) => what);
  reportRepeated(context, 'assumptions', names);
  for (const { what, value, low: least, high: most } of assumptions)
    if (value < least || value > most)
      report(context, 'assumptions', `${what}: ${value} is not from ${least} to ${most}`);
  for (const { expression } of steps)
    if (!/^[\d\s.eE+\-*/^()]+$/.test(expression))
      report(context, 'steps', `write "${expression}" with numbers and + - * / ^ ( ) only`);
  if (low >= high) report(context, 'low', `the range from ${low} to ${high} is empty`);
  else if (answer < low || answer > high) report(context, 'answer', `${answer} is not from ${low} to ${high}`);
  const last = steps.at(-1)?.result ?? answer;
  if (last < low || last > high) report(context, 'steps', `the last step comes to ${last}, outside ${low} to ${high}`);
}

/** The key is the number alone; its unit stands in the question. */
export const estimateShape = defineShape({
  name: 'estimate',
  about:
    'A quantity to be estimated, with the assumptions and steps of one good way and the range that counts as right.',
  keyForm: 'number',
  schema,
  text: ({ question }) => question,
  key: ({ answer, unit }) => `${answer} ${unit}`.trim(),
  answer: ({ answer }) => String(answer),
  evidence: () => [],
});
