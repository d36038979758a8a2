import type { Message } from '../../message';
import { type Check, failed, PASSED, skipped } from '../check';
import { dialogueOf } from './dialogue-of';

/** Who may speak after whom; results of calls stand between the calls and the assistant's next message. */
const AFTER: Record<Message['role'], readonly Message['role'][]> = {
  system: ['user'],
  user: ['assistant'],
  assistant: ['user', 'tool'],
  tool: ['tool', 'assistant'],
};

export const rolesAlternate: Check = {
  name: 'roles-alternate',
  about: 'User and assistant take turns, the user first; no turn is empty.',
  run: ({ response }) => {
    const messages = dialogueOf(response);
    if (messages === null) return skipped('no dialogue');
    if (messages[0]?.role !== 'user') return failed('the user does not speak first');
    const index = messages.findIndex(
      ({ role }, at) => at > 0 && !AFTER[messages[at - 1]?.role ?? 'system'].includes(role),
    );
    if (index !== -1)
      return failed(`turn ${index + 1} is the ${messages[index]?.role}'s, after the ${messages[index - 1]?.role}'s`);
    const empty = messages.findIndex(
      ({ content, role, tool_calls }) => role !== 'tool' && content.trim() === '' && tool_calls === undefined,
    );
    return empty === -1 ? PASSED : failed(`turn ${empty + 1} is empty`);
  },
};
