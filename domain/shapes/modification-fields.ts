import { z } from 'zod';
import { repeated } from './distinct';
import { lengthLimitFields } from './length-limit';

/** Something that stands in the text: short enough to be found again by a program. */
export const termField = z.string().min(1).max(120);

/** The fields that every text modification starts with: the purpose first, so that the wording follows from it. */
export const purposeFields = {
  purpose: z
    .string()
    .min(1)
    .max(400)
    .describe('who needs the changed text and what for, and by what a reader would see that the change is good'),
};

/** What still holds of the result, for programs; empty, none and 0 where the wording says nothing of it. */
export const resultFields = {
  kept: z
    .array(termField)
    .max(8)
    .describe(
      'names, figures and terms, copied from the text and as short as possible, that every good result still shows; at most 8, empty where none must survive',
    ),
  languages: z
    .array(z.string().max(20))
    .max(3)
    .describe(
      'codes, such as de or pt-BR, of the languages that the result is to be written in; empty where it stays in the language of the text',
    ),
  ...lengthLimitFields,
};

export const instructionField = z
  .string()
  .min(1)
  .max(1500)
  .describe(
    'what the reader is told to do with the text, complete; the text stands beside it and is not repeated here',
  );

/** Cross-field rules of `resultFields`; add to them in the shape's own refinement. */
export function reportResultProblems(
  fields: z.infer<z.ZodObject<typeof resultFields>>,
  context: { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void },
): void {
  for (const twice of repeated(fields.kept)) {
    context.addIssue({ code: 'custom', path: ['kept'], message: `"${twice}" stands there twice` });
  }
}
