import { z } from 'zod';

/** One worked example of a rule (paper.md §5.16), in examples and in the pool they come from. */
export const solvedInstance = {
  input: z.string().min(1).max(800).describe('what is given'),
  reasoning: z.string().min(1).max(800).describe('the steps from the input to the output, without naming the rule'),
  output: z.string().min(1).max(400).describe('the result alone'),
};
