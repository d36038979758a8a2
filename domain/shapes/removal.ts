import { z } from 'zod';
import { defineShape } from './define-shape';
import { repeated } from './distinct';
import { instructionField, purposeFields, reportResultProblems, resultFields, termField } from './modification-fields';

const targetsField = z
  .array(termField.max(300))
  .max(12)
  .describe(
    'what must not stand in the result any more, copied from the text; at most 12, empty where nothing definite goes any more',
  );

const schema = z
  .object({ ...purposeFields, targets: targetsField, ...resultFields, instruction: instructionField })
  .superRefine((fields, context) => {
    reportResultProblems(fields, context);
    for (const twice of repeated(fields.targets)) {
      context.addIssue({ code: 'custom', path: ['targets'], message: `"${twice}" stands there twice` });
    }
  });

export const removalShape = defineShape({
  name: 'removal',
  about: 'An instruction to take certain things out of the text or to hide them.',
  keyForm: 'none',
  schema,
  text: ({ instruction }) => instruction,
  key: () => null,
  evidence: ({ targets }) => targets,
});
