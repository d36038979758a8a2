import { z } from 'zod';
import { reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { reportRepeated } from './report';

const answer = z.string().min(1).max(600);

const schema = z
  .object({
    idea: z.string().min(1).max(500).describe('the thought on which it turns, which a reader does not have at first'),
    trap: z
      .string()
      .min(1)
      .max(400)
      .describe('what a hasty reader takes for granted, and the wrong answer it leads to'),
    puzzle: z
      .string()
      .min(1)
      .max(2000)
      .describe('what the reader gets, complete and fair: all that is needed stands in it, the answer does not'),
    reasoning: reasoningField.describe('the way from the puzzle to the answer, and why nothing else fits'),
    answer: answer.describe('the answer itself, first and short; then a sentence why, where it needs one'),
    also_right: z.array(answer).max(5).describe('other answers that must count as right; empty where there is none'),
  })
  .superRefine((fields, context) => reportRepeated(context, 'also_right', [fields.answer, ...fields.also_right]));

export const teaserShape = defineShape({
  name: 'teaser',
  about: 'A puzzle with an idea and a trap, its answer, and what else would be right.',
  keyForm: 'text',
  schema,
  text: ({ puzzle }) => puzzle,
  key: ({ answer }) => answer,
  evidence: () => [],
});
