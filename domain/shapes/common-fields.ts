import { z } from 'zod';

/** Fields that several shapes share. Lengths are generous for a person and keep a rambling model from filling its limit. */
const QUOTE = z.string().min(1).max(400);

export const evidenceField = z
  .array(QUOTE)
  .min(1)
  .max(8)
  .describe('the places in the text that decide the key: sentences or parts of sentences, copied letter by letter');

export const reasoningField = z
  .string()
  .min(1)
  .max(2000)
  .describe('the steps from the evidence to the key, before the key is written down; at most 120 words');

export const questionField = z
  .string()
  .min(1)
  .max(800)
  .describe('what the reader is asked, complete; the text itself is shown beside it and not repeated here');

export const quoteField = QUOTE;
