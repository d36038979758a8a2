import { z } from 'zod';
import { defineShape } from './define-shape';
import { instructionField, purposeFields, reportResultProblems, resultFields, termField } from './modification-fields';

/** Signs of layout and emphasis that a program can find in Markdown or HTML. */
const MARKS = [
  'bullet-list',
  'numbered-list',
  'table',
  'headings',
  'one-sentence-per-line',
  'bold',
  'italics',
  'underline',
  'strikethrough',
  'code',
] as const;
export type Mark = (typeof MARKS)[number];

const markupFields = {
  marks: z
    .array(z.enum(MARKS))
    .max(4)
    .describe(
      'the layout or emphasis that the result shows, in Markdown or HTML; empty where none is asked for any more',
    ),
  marked: z
    .array(termField)
    .max(12)
    .describe(
      'words or phrases, copied from the text, that carry the emphasis in the result; empty for layout, or where the reader chooses',
    ),
};
export const markupSchema = z.object(markupFields);

const schema = z
  .object({ ...purposeFields, ...markupFields, ...resultFields, instruction: instructionField })
  .superRefine(reportResultProblems);

export const markupShape = defineShape({
  name: 'markup',
  about: 'An instruction to lay the text out or to emphasise parts of it without changing its words.',
  keyForm: 'none',
  schema,
  text: ({ instruction }) => instruction,
  key: () => null,
  evidence: ({ marked }) => marked,
});
