import { z } from 'zod';
import { parseJson } from '../../json/json';
import { defineAnswer } from './answer-shape';

const idsSchema = z.array(z.int().min(1));

/** The ids in a text such as `[2, 9]`; null when it is none of that form. */
function passageIds(text: string): number[] | null {
  const ids = idsSchema.safeParse(parseJson(text));
  return ids.success ? ids.data : null;
}

const schema = z.object({
  answer: z
    .string()
    .min(1)
    .max(4000)
    .describe('the answer, from the documents alone; what they do not tell is said plainly'),
  relevant_passages: z
    .string()
    .max(200)
    .refine(holdsIdsOnce, 'write the ids as a text such as "[2, 9]", each once; "[]" where no document helps')
    .describe('the ids of the documents that the answer rests on, as a text such as [2, 9]; [] where none does'),
});

function holdsIdsOnce(text: string): boolean {
  const ids = passageIds(text);
  return ids !== null && new Set(ids).size === ids.length;
}

/** The response of the public release (paper.md §5.13): exactly this JSON, ids as a string. Whether they exist is a check's. */
export const groundedAnswer = defineAnswer({
  name: 'grounded-answer',
  about: 'An answer with the ids of the documents it rests on, as JSON.',
  schemaFor: () => schema,
  text: ({ answer, relevant_passages }) => JSON.stringify({ answer, relevant_passages }),
  ends: () => true,
});
