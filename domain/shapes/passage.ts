import { z } from 'zod';

/** Twice the longest seed that a skill of ours accepts; beyond it a model is repeating itself. */
const MOST_CHARACTERS = 40_000;

/** A content as agents write it: a title and the text. Empty only where an agent declines. */
export const passageFields = {
  title: z.string().max(200).describe('a short title in the manner of the text'),
  text: z.string().max(MOST_CHARACTERS).describe('the whole text and nothing besides it'),
};
