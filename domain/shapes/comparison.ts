import { z } from 'zod';
import { evidenceField, questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { repeated } from './distinct';

const cell = z.string().min(1).max(200);

const schema = z
  .object({
    evidence: evidenceField,
    reasoning: reasoningField,
    question: questionField.describe('names the subjects and the aspects, and asks for a table'),
    subjects: z.array(z.string().min(1).max(80)).min(2).max(4).describe('what is compared: the columns'),
    rows: z
      .array(
        z.object({
          aspect: z.string().min(1).max(80),
          cells: z.array(cell).min(2).max(4).describe('one for each subject, in their order'),
        }),
      )
      .min(2)
      .max(6),
  })
  .superRefine(({ subjects, rows }, context) => {
    const report = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    for (const twice of repeated(subjects)) report('subjects', `the subject "${twice}" stands there twice`);
    for (const twice of repeated(rows.map((row) => row.aspect)))
      report('rows', `the aspect "${twice}" stands there twice`);
    for (const { aspect, cells } of rows) {
      if (cells.length !== subjects.length)
        report('rows', `"${aspect}" needs ${subjects.length} cells, one for each subject`);
    }
  });

/** The key is JSON: subjects and rows as the writer gave them. */
export const comparisonShape = defineShape({
  name: 'comparison',
  about: 'Subjects to be compared in a table, aspect by aspect.',
  keyForm: 'text',
  schema,
  text: ({ question }) => question,
  key: ({ subjects, rows }) => JSON.stringify({ subjects, rows }),
  evidence: ({ evidence }) => evidence,
});
