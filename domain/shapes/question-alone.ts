import { questionField } from './common-fields';

/** A question whose reader has nothing but the question (paper.md §5.2, 5.9): no text stands beside it. */
export const questionAloneField = questionField
  .max(1500)
  .describe('what the reader is asked, complete: no text stands beside it, so every fact and figure needed is in it');
