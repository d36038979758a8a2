import { z } from 'zod';
import { normalise } from '../../text/normalise';
import { occurs } from '../../text/occurs';
import { firstLine } from '../opening';
import { readFields } from '../read-fields';
import type { AnswerReader } from './answer-reader';

const wordsSchema = z.object({ word: z.string(), wrong_words: z.array(z.string()) });

/** Finds the key or one of the wrong words in the first line; another word may be a synonym, so it is not read. */
export const readWord: AnswerReader = (response, instruction) => {
  const fields = readFields(instruction, wordsSchema);
  if (fields === null) return null;
  const given = normalise(firstLine(response));
  const has = (word: string) => occurs(given, normalise(word));
  if (has(fields.word)) return fields.word;
  const wrong = fields.wrong_words.filter(has);
  return wrong.length === 1 ? (wrong[0] ?? null) : null;
};
