import { z } from 'zod';
import { type Check, failed, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';
import { documentsOf } from './documents';
import { groundedAnswer } from './grounded-answer';

const supportingSchema = z.object({ supporting: z.array(z.number()) });

export const idsExist: Check = {
  name: 'ids-exist',
  about: 'Every document that key or response cites is among those given.',
  run: ({ content, instruction, response }) => {
    const known = documentsOf(content).map(({ id }) => id);
    if (known.length === 0) return skipped('there are no numbered documents');
    const key = readFields(instruction, supportingSchema)?.supporting.find((id) => !known.includes(id));
    if (key !== undefined) return failed(`the key rests on document ${key}; there are ${known.join(', ')}`);
    const unknown = groundedAnswer(response).cited.filter((id) => !known.includes(id));
    return unknown.length === 0
      ? PASSED
      : failed(`the response cites ${unknown.join(', ')}; there are ${known.join(', ')}`);
  },
};
