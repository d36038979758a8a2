import { type Check, failed, PASSED, skipped } from '../check';
import { dialogueOf } from './dialogue-of';

export const endsWithAssistant: Check = {
  name: 'ends-with-assistant',
  about: 'The assistant has the last word, in words and not in a call.',
  run: ({ response }) => {
    const messages = dialogueOf(response);
    if (messages === null) return skipped('no dialogue');
    const last = messages.at(-1);
    if (last?.role !== 'assistant') return failed(`the last turn is the ${last?.role ?? 'nobody'}'s`);
    return last.tool_calls === undefined ? PASSED : failed('the dialogue ends with a call that nothing answers');
  },
};
