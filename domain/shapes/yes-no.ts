import { z } from 'zod';
import { questionField, quoteField } from './common-fields';
import { defineShape } from './define-shape';

const schema = z.object({
  evidence: z
    .array(quoteField)
    .max(4)
    .describe('the places that decide it, copied letter by letter; empty where the text is silent'),
  question: questionField.describe('a question to be answered with yes or no, and why'),
  why: z.string().min(1).max(800).describe('what in the text, or missing from it, decides the verdict'),
  verdict: z.enum(['yes', 'no']),
});

export const yesNoShape = defineShape({
  name: 'yes-no',
  about: 'A question to be answered with yes or no, and why.',
  keyForm: 'verdict',
  schema,
  text: ({ question }) => question,
  key: ({ verdict }) => verdict,
  evidence: ({ evidence }) => evidence,
});
