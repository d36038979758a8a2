import { z } from 'zod';
import { codeField } from '../code-fields';
import { reportRepeated } from '../report';
import { solvedInstance } from '../solved-instance';
import { defineContent } from './content-shape';
import { titleField } from './title-field';

const schema = z
  .object({
    title: titleField.describe('a short title that does not give the rule away'),
    rule: z
      .string()
      .min(1)
      .max(1000)
      .describe('what turns each input into its output, so exact that nothing is left open'),
    program: codeField.describe(
      'for a rule that a program can follow: Python that defines rule(x), which takes an input as text and returns the output as text; else empty',
    ),
    instances: z
      .array(z.object(solvedInstance))
      .min(6)
      .max(12)
      .describe('solved by the rule, unlike each other, the awkward cases among them'),
  })
  .superRefine(({ instances }, context) =>
    reportRepeated(
      context,
      'instances',
      instances.map(({ input }) => input),
    ),
  );

/** Rule and program stay hidden where only the text is shown. */
export const rulePoolContent = defineContent({
  name: 'rule-pool',
  about: 'A rule, hidden, and instances solved by it.',
  schema,
  title: ({ title }) => title,
  text: ({ instances }) =>
    instances
      .map(({ input, reasoning, output }) => `Input: ${input}\nReasoning: ${reasoning}\nOutput: ${output}`)
      .join('\n\n'),
});
