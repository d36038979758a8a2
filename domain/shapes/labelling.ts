import { z } from 'zod';
import { evidenceField, questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { repeated } from './distinct';
import { numbered } from './labels';

const label = z.string().min(1).max(40);

const schema = z
  .object({
    evidence: evidenceField,
    question: questionField.describe('says what each label means and asks for one label for each numbered statement'),
    labels: z.array(label).min(2).max(5),
    reasoning: reasoningField,
    statements: z
      .array(
        z.object({ statement: z.string().min(1).max(400), label: label.describe('one of the labels, spelt alike') }),
      )
      .min(3)
      .max(8),
  })
  .superRefine(({ labels, statements }, context) => {
    const report = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    for (const twice of repeated(labels)) report('labels', `the label "${twice}" stands there twice`);
    for (const twice of repeated(statements.map((item) => item.statement)))
      report('statements', `"${twice}" stands there twice`);
    for (const item of statements) {
      if (!labels.includes(item.label))
        report('statements', `"${item.label}" is not among the labels: ${labels.join(', ')}`);
    }
    if (new Set(statements.map((item) => item.label)).size < 2) report('statements', 'use at least two of the labels');
  });

/** The key is JSON such as `{"1":"fact","2":"opinion"}`. */
export const labellingShape = defineShape({
  name: 'labelling',
  about: 'Statements that each get one label of a given set.',
  keyForm: 'labels',
  schema,
  text: ({ question, labels, statements }, shuffle) =>
    `${question}\n\n${labels.join(' / ')}\n\n${numbered(shuffle(statements).map((item) => item.statement))}`,
  key: ({ statements }) => JSON.stringify(Object.fromEntries(statements.map((item) => [item.statement, item.label]))),
  answer: ({ statements }, shuffle) =>
    JSON.stringify(Object.fromEntries(shuffle(statements).map((item, index) => [index + 1, item.label]))),
  evidence: ({ evidence }) => evidence,
});
