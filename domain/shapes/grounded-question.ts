import { z } from 'zod';
import { questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { report, reportRepeated } from './report';

const schema = z
  .object({
    reasoning: reasoningField.describe('which documents bear on it, what each says, and what only seems to bear on it'),
    kind: z
      .enum(['answered', 'partly', 'conflicting', 'unanswered'])
      .describe('answered, partly or not at all by the documents; conflicting: they answer it differently'),
    question: questionField.describe(
      'as somebody would type it who has not seen the documents and does not know of them',
    ),
    answer: z
      .string()
      .min(1)
      .max(2500)
      .describe('from the documents alone; what they leave open, or that they do not tell, is said plainly'),
    supporting: z
      .array(z.int().min(1).max(99))
      .max(12)
      .describe('the ids of all documents the answer rests on; empty where it is unanswered'),
  })
  .superRefine(({ kind, supporting }, context) => {
    reportRepeated(context, 'supporting', supporting.map(String));
    if (kind === 'unanswered' && supporting.length > 0)
      report(context, 'supporting', 'it is unanswered, so no document supports the answer');
    if (kind !== 'unanswered' && supporting.length === 0)
      report(context, 'supporting', 'name the documents that the answer rests on');
    if (kind === 'conflicting' && supporting.length === 1)
      report(context, 'supporting', 'documents that conflict are at least two');
  });

/** The key is JSON in the form of the public release, ids as a string: `{"answer":"...","relevant_passages":"[2, 9]"}`. */
export const groundedQuestionShape = defineShape({
  name: 'grounded-question',
  about: 'A question to be answered from numbered documents, with the ids of those that support the answer.',
  keyForm: 'text',
  schema,
  text: ({ question }) => question,
  key: ({ answer, supporting }) =>
    JSON.stringify({ answer, relevant_passages: `[${[...supporting].sort((a, b) => a - b).join(', ')}]` }),
  evidence: () => [],
});
