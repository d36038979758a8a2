import { z } from 'zod';
import { evidenceField, questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { repeated } from './distinct';

const schema = z
  .object({
    evidence: evidenceField,
    reasoning: reasoningField.describe(
      'how one knows that the list is complete, and what nearly belongs on it but does not',
    ),
    question: questionField,
    items: z
      .array(z.string().min(1).max(400))
      .min(1)
      .max(12)
      .describe('everything that belongs on the list, each with what the question asks of it'),
  })
  .superRefine(({ items }, context) => {
    for (const twice of repeated(items)) {
      context.addIssue({ code: 'custom', path: ['items'], message: `"${twice}" stands there twice` });
    }
  });

/** The key is a JSON array. */
export const listShape = defineShape({
  name: 'list',
  about: 'A question whose answer is a complete list.',
  keyForm: 'text',
  schema,
  text: ({ question }) => question,
  key: ({ items }) => JSON.stringify(items),
  evidence: ({ evidence }) => evidence,
});
