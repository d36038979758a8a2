import { languageOf } from '../../text/language';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { callsOf } from './calls-of';
import { offeredTools } from './offered-tools';
import { readToolTask } from './tool-task-fields';

/** How assistants say that something cannot be done with what they have. */
const SAYS_SO =
  /\b(?:can(?:no|['’])t|can not|could(?: not|n['’]t)|unable|not able|not possible|impossible|unavailable|not available|isn['’]t available|not supported|unsupported|don['’]t have|do not have|no (?:tool|API|function|way|option|access)|lacks?|beyond)\b/i;

/** For scenarios 6 and 7: an essential API is missing. */
export const neverCallsUnlisted: Check = {
  name: 'never-calls-unlisted',
  about: 'Where an API is missing, the assistant calls none that it does not have and says what cannot be done.',
  run: ({ instruction, response }) => {
    const { messages } = response;
    const unavailable = readToolTask(instruction)?.unavailable ?? [];
    if (messages === undefined || unavailable.length === 0) return skipped('no API is missing');
    const names = offeredTools(response).map(({ name }) => name);
    const invented = callsOf(messages).find(({ call }) => !names.includes(call.function.name));
    if (invented !== undefined) return failed(`${invented.call.function.name} is called and is not in the list`);
    const said = messages.filter(({ role }) => role === 'assistant').map(({ content }) => content);
    if (said.some((text) => SAYS_SO.test(text))) return PASSED;
    const detail = `the assistant does not say that this cannot be done: ${unavailable.join(', ')}`;
    return languageOf(said.join(' ')) === 'en' ? failed(detail) : noted(detail);
  },
};
