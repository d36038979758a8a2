import { z } from 'zod';
import { languageOf } from '../../text/language';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';
import { saysTextIsSilent } from '../reading/silence';
import { actionsOf } from './actions-of';

const goalSchema = z.object({ possible: z.boolean() });
const CANNOT =
  /\b(?:can(?:no|['’])t|can not|could(?: not|n['’]t)|unable|not possible|impossible|no (?:option|way|such|results?|page|link)|not (?:available|offered|found|exist|supported|allowed)|does(?: not|n['’]t)|is(?: not|n['’]t)|are(?: not|n['’]t)|unavailable|failed)\b/i;

export const endsWithAnswer: Check = {
  name: 'ends-with-answer',
  about: 'The last action, and only that, is the answer; where the goal cannot be reached, it says so.',
  run: ({ instruction, response }) => {
    const actions = actionsOf(response);
    if (actions.length === 0) return skipped('no dialogue');
    const early = actions.slice(0, -1).findIndex(({ action }) => action === 'answer');
    if (early !== -1) return failed(`turn ${early + 1} answers, and the dialogue goes on`);
    const last = actions.at(-1);
    if (last?.action !== 'answer')
      return failed(`the dialogue ends with ${last?.action ?? 'no action'}, not with answer`);
    if (readFields(instruction, goalSchema)?.possible !== false) return PASSED;
    if (CANNOT.test(last.value) || saysTextIsSilent(last.value)) return PASSED;
    const detail = 'the goal cannot be reached, and the answer does not say so';
    return languageOf(last.value) === 'en' ? failed(detail) : noted(detail);
  },
};
