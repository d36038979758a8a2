import { z } from 'zod';
import { defineShape } from './define-shape';
import { instructionField, purposeFields, reportResultProblems, resultFields } from './modification-fields';

/** Rules about letters that a program can decide; `none` where no such rule holds any more. */
const LETTER_RULES = [
  'none',
  'upper-case',
  'lower-case',
  'title-case',
  'sentence-case',
  'words-start-with',
  'nth-words-start-with',
  'words-avoid',
  'sentences-start-with',
  'initials-spell',
] as const;
export type LetterRuleName = (typeof LETTER_RULES)[number];

const letterRuleFields = {
  rule: z
    .enum(LETTER_RULES)
    .describe(
      'the rule that every word or sentence of the result obeys; nth-words: the words number n, 2n, 3n; initials-spell: the first letters of the sentences or lines, in order',
    ),
  letters: z
    .array(z.string().min(1).max(20))
    .max(26)
    .describe(
      'the letters (or beginnings, such as a word) that the rule allows or forbids, for initials-spell one entry, the word that is spelled; empty for a rule of upper or lower case',
    ),
  every: z.int().min(1).max(20).describe('n for nth-words-start-with, else 1'),
};
export const letterRuleSchema = z.object(letterRuleFields);
export type LetterRule = z.infer<typeof letterRuleSchema>;

const CASE_RULES: readonly LetterRuleName[] = ['none', 'upper-case', 'lower-case', 'title-case', 'sentence-case'];

const schema = z
  .object({ ...purposeFields, ...letterRuleFields, ...resultFields, instruction: instructionField })
  .superRefine((fields, context) => {
    reportResultProblems(fields, context);
    const needsLetters = !CASE_RULES.includes(fields.rule);
    if (needsLetters && fields.letters.length === 0) {
      context.addIssue({ code: 'custom', path: ['letters'], message: `the rule ${fields.rule} needs its letters` });
    }
  });

export const letterRuleShape = defineShape({
  name: 'letter-rule',
  about: 'An instruction to obey a rule about letters: capitals, first letters, forbidden letters.',
  keyForm: 'none',
  schema,
  text: ({ instruction }) => instruction,
  key: () => null,
  evidence: () => [],
});
