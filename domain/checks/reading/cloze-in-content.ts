import { z } from 'zod';
import { BLANK, filled } from '../../shapes/cloze';
import { type Check, failed, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';
import { isQuoted } from './evidence-in-content';

const clozeSchema = z.object({ sentence: z.string().includes(BLANK), word: z.string() });

export const clozeInContent: Check = {
  name: 'cloze-in-content',
  about: 'The sentence with the blank, once filled, stands in the content.',
  run: ({ content, instruction }) => {
    const fields = readFields(instruction, clozeSchema);
    if (fields === null || instruction.unanswerable) return skipped('there is no blank to fill from the content');
    return isQuoted(filled(fields), content.text)
      ? PASSED
      : failed(`"${filled(fields)}" does not stand in the content`);
  },
};
