import { z } from 'zod';
import { evidenceField, questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';

const schema = z.object({
  evidence: evidenceField,
  reasoning: reasoningField,
  question: questionField,
  answer: z
    .string()
    .min(1)
    .max(1500)
    .describe('the full answer that a careful reader would give, in as few words as it needs'),
});

export const questionShape = defineShape({
  name: 'question',
  about: 'An open question with its answer and the places that prove it.',
  keyForm: 'text',
  schema,
  text: ({ question }) => question,
  key: ({ answer }) => answer,
  evidence: ({ evidence }) => evidence,
});
