import { z } from 'zod';
import { normalise } from '../text/normalise';
import { reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { report, reportRepeated } from './report';

const fact = z.object({
  name: z.string().min(1).max(80),
  value: z.string().min(1).max(300).describe('worded as it is said'),
});

const schema = z
  .object({
    reasoning: reasoningField.describe('the actions of one good way, page by page, and what makes the goal reached'),
    told: z.array(fact).max(10).describe('what the goal says: names, dates, amounts, conditions'),
    withheld: z
      .array(fact)
      .max(6)
      .describe('what a page will ask for and the goal does not say; empty where nothing is missing'),
    possible: z.boolean().describe('false where the site cannot do it, and the right end is to say so'),
    goal: z
      .string()
      .min(1)
      .max(1000)
      .describe(
        'what the user wants to have done, in their words, with everything in told; no page, button or id is named',
      ),
    steps_needed: z
      .int()
      .min(1)
      .max(20)
      .describe('how many actions the shortest good way takes, the final answer included'),
    success: z
      .string()
      .min(1)
      .max(600)
      .describe('by what one sees at the end that it is done: what stands on the last page, what the answer says'),
  })
  .superRefine(({ told, withheld, goal }, context) => {
    const names = [...told, ...withheld].map(({ name }) => name);
    reportRepeated(context, 'withheld', names);
    for (const { name, value } of told)
      if (!normalise(goal).includes(normalise(value)))
        report(context, 'told', `the goal does not say "${value}" (${name})`);
  });

export const webGoalShape = defineShape({
  name: 'web-goal',
  about: 'Something to be done on a web site, with what the user says of it and by what one sees that it is done.',
  keyForm: 'text',
  schema,
  text: ({ goal }) => goal,
  key: ({ success }) => success,
  evidence: () => [],
});
