import { z } from 'zod';
import { quoteField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { questionAloneField } from './question-alone';

const schema = z.object({
  evidence: z
    .array(quoteField)
    .max(8)
    .describe(
      'the places in the material that the answer rests on, copied letter by letter; empty where it needs none',
    ),
  reasoning: reasoningField.describe(
    'how the answer follows, step by step, before it is written down; at most 120 words',
  ),
  level: z
    .enum(['easy', 'complex'])
    .describe('easy: one known fact answers it; complex: several must be found, combined or weighed'),
  question: questionAloneField,
  answer: z
    .string()
    .min(1)
    .max(3000)
    .describe('the full answer that an expert would give, in as few words as it needs'),
});

export const openQuestionShape = defineShape({
  name: 'open-question',
  about: 'A question that stands on its own, easy or complex, with its answer; the material is not shown.',
  keyForm: 'text',
  schema,
  text: ({ question }) => question,
  key: ({ answer }) => answer,
  evidence: ({ evidence }) => evidence,
});
