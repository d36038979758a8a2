import { z } from 'zod';
import { reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { report, reportRepeated } from './report';
import type { Shuffle } from './shape';
import { solvedInstance } from './solved-instance';

const schema = z
  .object({
    rule: z.string().min(1).max(1000).describe('what turns each input into its output; the reader is not told'),
    examples: z
      .array(z.object(solvedInstance))
      .min(2)
      .max(6)
      .describe('worked examples from which a reader can find the rule, each reasoning in one style; no two alike'),
    new_input: solvedInstance.input.describe(
      'what the reader is to solve: in the form of the examples, and none of them',
    ),
    reasoning: reasoningField.describe('in the style of the examples, up to the answer'),
    answer: solvedInstance.output.describe('in the form of the outputs of the examples, and nothing besides it'),
  })
  .superRefine(({ examples, new_input }, context) => {
    const inputs = examples.map(({ input }) => input);
    reportRepeated(context, 'examples', inputs);
    if (inputs.some((input) => input.trim() === new_input.trim()))
      report(context, 'new_input', 'it stands among the examples, so its answer is given away');
  });

type Labels = readonly [input: string, reasoning: string, output: string];

/** How such prompts label their parts; one is drawn, so that no single frame is learnt. Ours. */
const LABELS: readonly Labels[] = [
  ['Input', 'Reasoning', 'Output'],
  ['Q', 'Steps', 'A'],
  ['Given', 'Why', 'Result'],
];
const USUAL: Labels = ['Input', 'Reasoning', 'Output'];

const drawnLabels = (shuffle: Shuffle): Labels => shuffle(LABELS)[0] ?? USUAL;

export const fewShotShape = defineShape({
  name: 'few-shot',
  about: 'Worked examples of a rule that is not stated, and a new input to solve in their style.',
  keyForm: 'text',
  schema,
  text: ({ examples, new_input }, shuffle) => {
    const [given, why, result] = drawnLabels(shuffle);
    const solved = examples.map(
      ({ input, reasoning, output }) => `${given}: ${input}\n${why}: ${reasoning}\n${result}: ${output}`,
    );
    return [...solved, `${given}: ${new_input}\n${why}:`].join('\n\n');
  },
  key: ({ answer }) => answer,
  evidence: () => [],
});
