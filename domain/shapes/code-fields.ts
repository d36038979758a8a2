import { z } from 'zod';

/** Some 400 lines: what a model can write in one go, and a reader take in. */
const MOST_CHARACTERS = 12_000;

const bare = (code: string): boolean => !/^\s*(?:```|~~~)/.test(code);

/** Source code as it would stand in a file. */
export const codeField = z
  .string()
  .max(MOST_CHARACTERS)
  .refine(bare, 'leave out the fence around the code; it is added when the code is shown')
  .describe('source code as it would stand in a file, without a fence');

/** As Markdown names it after the fence: `python`, `sql`, `c++`. */
export const codeLanguageField = z
  .string()
  .regex(/^[A-Za-z0-9+#._-]{1,30}$/, 'one word as Markdown names the language: python, sql, c++')
  .describe('the language as Markdown names it, such as python, typescript, sql');

/** Tests that a program runs after the code they test (paper.md §5.10). */
export const pythonTestsField = codeField.describe(
  'for Python: assert statements, one a line, that run after the code in the same file and fail when it is wrong, edge cases among them; empty for other languages',
);

/** A task with its edge cases, or a report with calls and results, takes more words than a question about a text. */
export const codeQuestionField = z.string().min(1).max(3000);
