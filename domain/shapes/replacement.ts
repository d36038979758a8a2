import { z } from 'zod';
import { defineShape } from './define-shape';
import { repeated } from './distinct';
import { instructionField, purposeFields, reportResultProblems, resultFields, termField } from './modification-fields';

const replacementsField = z
  .array(
    z.object({
      old: termField.describe('copied from the text, capitals and all'),
      new: z.string().max(120).describe('what stands there afterwards; empty where the reader is to find it'),
    }),
  )
  .max(10)
  .describe(
    'what must be replaced, each form that stands in the text on its own; empty where nothing definite is replaced any more',
  );

const schema = z
  .object({ ...purposeFields, replacements: replacementsField, ...resultFields, instruction: instructionField })
  .superRefine((fields, context) => {
    reportResultProblems(fields, context);
    const report = (message: string) => context.addIssue({ code: 'custom', path: ['replacements'], message });
    for (const twice of repeated(fields.replacements.map((pair) => pair.old))) report(`"${twice}" is replaced twice`);
    for (const pair of fields.replacements) {
      if (pair.old === pair.new) report(`"${pair.old}" is replaced by itself`);
    }
  });

export const replacementShape = defineShape({
  name: 'replacement',
  about: 'An instruction to replace certain words or forms and leave the rest as it is.',
  keyForm: 'none',
  schema,
  text: ({ instruction }) => instruction,
  key: () => null,
  evidence: ({ replacements }) => replacements.map((pair) => pair.old),
});
