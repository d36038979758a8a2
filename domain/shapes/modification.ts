import { z } from 'zod';
import { defineShape } from './define-shape';
import { instructionField, purposeFields, reportResultProblems, resultFields } from './modification-fields';

const schema = z
  .object({ ...purposeFields, ...resultFields, instruction: instructionField })
  .superRefine(reportResultProblems);

/** The text's change has no key: the result is judged by measures and by the fields. */
export const modificationShape = defineShape({
  name: 'modification',
  about: 'An instruction to change the text freely within what must be kept, its language and its length.',
  keyForm: 'none',
  schema,
  text: ({ instruction }) => instruction,
  key: () => null,
  evidence: () => [],
});
