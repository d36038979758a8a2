import { z } from 'zod';
import { evidenceField, questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { lengthLimitFields } from './length-limit';

const schema = z
  .object({
    evidence: evidenceField,
    reasoning: reasoningField.describe('what must be in such a text, what may be left out, and why'),
    question: questionField.describe('asks for the text and states the limit in so many words'),
    points: z
      .array(z.string().min(1).max(300))
      .min(2)
      .max(8)
      .describe('what a full answer must hold, each in one short sentence'),
    ...lengthLimitFields,
  })
  .superRefine((fields, context) => {
    if (fields.unit !== 'none' && fields.least + fields.most > 0) return;
    const message = 'such a question sets a limit: name its unit and its numbers';
    context.addIssue({ code: 'custom', path: ['unit'], message });
  });

/** The key is a JSON array of the points. */
export const boundedTextShape = defineShape({
  name: 'bounded-text',
  about: 'A short text of a stated length that must hold certain points.',
  keyForm: 'text',
  schema,
  text: ({ question }) => question,
  key: ({ points }) => JSON.stringify(points),
  evidence: ({ evidence }) => evidence,
});
