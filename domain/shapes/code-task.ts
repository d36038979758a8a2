import { z } from 'zod';
import { codeField, codeLanguageField, codeQuestionField, pythonTestsField } from './code-fields';
import { defineShape } from './define-shape';
import { fenced } from './fenced';
import { reportRepeated } from './report';

const schema = z
  .object({
    requirements: z
      .array(z.string().min(1).max(300))
      .min(1)
      .max(10)
      .describe('what right code must do, edge cases included, each so that a test can show it'),
    language: codeLanguageField,
    question: codeQuestionField.describe(
      'the task as a colleague would hand it over; every requirement can be read from it, no test is shown',
    ),
    signature: codeField
      .max(2000)
      .describe(
        'the head of the function, class or table to be written, exactly as the tests use it; empty where free',
      ),
    solution: codeField
      .min(1)
      .describe('the whole right code, in that language, without a fence and without the tests'),
    tests: pythonTestsField,
  })
  .superRefine(({ requirements }, context) => reportRepeated(context, 'requirements', requirements));

/** The key is the solution; programs hold a response's code against the tests. */
export const codeTaskShape = defineShape({
  name: 'code-task',
  about: 'Code to be written, with requirements, a right solution and tests.',
  keyForm: 'code',
  schema,
  text: ({ question, signature, language }) =>
    signature.trim() === '' ? question : `${question}\n\n${fenced(signature, language)}`,
  key: ({ solution }) => solution,
  evidence: () => [],
});
