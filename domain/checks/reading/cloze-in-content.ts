import { z } from 'zod';
import { BLANK, filled } from '../../shapes/cloze';
import { occurs } from '../../text/occurs';
import { type Check, failed, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';
import { isQuoted } from './evidence-in-content';

const clozeSchema = z.object({ sentence: z.string().includes(BLANK), word: z.string() });

export const clozeInContent: Check = {
  name: 'cloze-in-content',
  about: 'The word for the blank stands in the content; the sentence does not, or looking it up would do.',
  run: ({ content, instruction }) => {
    const fields = readFields(instruction, clozeSchema);
    if (fields === null || instruction.unanswerable) return skipped('there is no blank to fill from the content');
    if (!occurs(content.text, fields.word)) return failed(`"${fields.word}" does not stand in the content`);
    return isQuoted(filled(fields), content.text) ? failed('the sentence can be looked up in the content') : PASSED;
  },
};
