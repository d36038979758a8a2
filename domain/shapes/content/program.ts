import { z } from 'zod';
import { codeField, codeLanguageField } from '../code-fields';
import { fenced } from '../fenced';
import { defineContent } from './content-shape';
import { titleField } from './title-field';

/** What every content of code begins with. */
export const programFields = {
  title: titleField,
  language: codeLanguageField,
  purpose: z
    .string()
    .min(1)
    .max(600)
    .describe('what the code is for and who calls it, without a word on how it does it'),
};

export const programContent = defineContent({
  name: 'program',
  about: 'Code in one language, with its purpose.',
  schema: z.object({ ...programFields, code: codeField.min(1) }),
  title: ({ title }) => title,
  text: ({ code, language }) => fenced(code, language),
});
