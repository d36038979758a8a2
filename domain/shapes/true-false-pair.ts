import { z } from 'zod';
import { normalise } from '../text/normalise';
import { evidenceField, questionField } from './common-fields';
import { defineShape } from './define-shape';
import { drawn } from './drawn';
import { numbered } from './labels';
import type { Shuffle } from './shape';

const statement = z.string().min(1).max(400);
const why = z.string().min(1).max(500);

const schema = z
  .object({
    evidence: evidenceField,
    why_true: why.describe('what in the text makes the true statement true'),
    true_statement: statement,
    why_false: why.describe('what in the text makes the false statement false, and why a hasty reader believes it'),
    false_statement: statement.describe(
      'as long, as precise and as plausible as the true one, and not merely its negation',
    ),
    question: questionField.describe(
      'one or two sentences that ask which of two numbered statements is true and which is false, and why',
    ),
  })
  .refine((fields) => normalise(fields.true_statement) !== normalise(fields.false_statement), {
    path: ['false_statement'],
    message: 'the two statements must differ',
  });
type Fields = z.infer<typeof schema>;

const statements = (fields: Fields, shuffle: Shuffle): string[] =>
  drawn([fields.true_statement, fields.false_statement], shuffle);

/** The key is JSON such as `{"1":false,"2":true}`. */
export const trueFalsePairShape = defineShape({
  name: 'true-false-pair',
  about: 'Two statements about the text, one true and one false.',
  keyForm: 'truth',
  schema,
  text: (fields, shuffle) => `${fields.question}\n\n${numbered(statements(fields, shuffle))}`,
  key: ({ true_statement, false_statement }) => JSON.stringify({ true: true_statement, false: false_statement }),
  answer: (fields, shuffle) => {
    const [first] = statements(fields, shuffle);
    const firstIsTrue = first === fields.true_statement;
    return JSON.stringify({ 1: firstIsTrue, 2: !firstIsTrue });
  },
  evidence: ({ evidence }) => evidence,
});
