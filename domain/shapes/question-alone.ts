import { z } from 'zod';
import { quoteField } from './common-fields';

/** A question whose reader has nothing but the question (paper.md §5.2, 5.9): no text stands beside it. */
export const questionAloneField = z
  .string()
  .min(1)
  .max(1500)
  .describe('what the reader is asked, complete: no text stands beside it, so every fact and figure needed is in it');

/** What its key rests on: for whoever examines it, never for the reader. */
export const supportField = z
  .array(quoteField)
  .max(8)
  .describe('the places in the material that the answer rests on, copied letter by letter; empty where it needs none');
