import { z } from 'zod';
import { codeField, codeLanguageField } from './code-fields';
import { questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { fenced } from './fenced';

const schema = z.object({
  language: codeLanguageField,
  program: codeField
    .min(1)
    .describe('a whole program that runs by itself, without input, clock, files or chance, and prints at least once'),
  question: questionField.describe('asks for exactly what the program prints; the program is shown below it'),
  reasoning: reasoningField.describe('the state after each step that matters, up to the last line printed'),
  output: z.string().min(1).max(2000).describe('what the program prints, character by character, lines as they come'),
});

export const traceShape = defineShape({
  name: 'trace',
  about: 'A program whose output is to be found by reading it.',
  keyForm: 'text',
  schema,
  text: ({ question, program, language }) => `${question}\n\n${fenced(program, language)}`,
  key: ({ output }) => output,
  evidence: () => [],
});
