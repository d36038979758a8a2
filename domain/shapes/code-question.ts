import { z } from 'zod';
import { codeQuestionField } from './code-fields';
import { reasoningField } from './common-fields';
import { defineShape } from './define-shape';

const schema = z.object({
  reasoning: reasoningField.describe('the lines of the code that decide the answer, and how they do'),
  question: codeQuestionField.describe('what the reader is asked about the code; the code stands beside it, whole'),
  answer: z.string().min(1).max(3000).describe('the full answer that a careful colleague would give, in few words'),
});

export const codeQuestionShape = defineShape({
  name: 'code-question',
  about: 'A question about code that is shown, answered in words.',
  keyForm: 'text',
  schema,
  text: ({ question }) => question,
  key: ({ answer }) => answer,
  evidence: () => [],
});
