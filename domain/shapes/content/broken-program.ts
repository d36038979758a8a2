import { z } from 'zod';
import { codeField, pythonTestsField } from '../code-fields';
import { fenced } from '../fenced';
import { report } from '../report';
import { defineContent } from './content-shape';
import { programFields } from './program';

const schema = z
  .object({
    ...programFields,
    right_code: codeField.min(1).describe('the whole code, right and complete, without a fence'),
    bug: z
      .string()
      .min(1)
      .max(600)
      .describe(
        'the one mistake that is put in, of a kind people make, for which inputs it shows, and what happens then',
      ),
    broken_code: codeField
      .min(1)
      .describe('the same code with that mistake and nothing else changed; no comment gives it away'),
    tests: pythonTestsField.describe(
      'for Python: assert statements, one a line, that run after either code in the same file, fail with the broken and pass with the right one; empty for other languages',
    ),
  })
  .superRefine(({ right_code, broken_code }, context) => {
    if (right_code.trim() === broken_code.trim()) report(context, 'broken_code', 'it is the right code, unchanged');
  });

/** The right code, the tests and the name of the bug stay hidden from the student. */
export const brokenProgramContent = defineContent({
  name: 'broken-program',
  about: 'Code with one mistake, with the right code and tests that tell them apart.',
  schema,
  title: ({ title }) => title,
  text: ({ broken_code, language }) => fenced(broken_code, language),
});
