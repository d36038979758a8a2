import { z } from 'zod';

/** The memory of a simulated world: long enough for what a dialogue changes, short enough to be read at every turn. */
export const stateField = z
  .string()
  .max(2000)
  .describe('what is true in this world now that a later turn must agree with: made-up ids, amounts, names, changes');
