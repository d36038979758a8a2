import { type Check, failed, noted, PASSED, skipped } from '../check';
import { callsOf } from './calls-of';
import { readToolTask } from './tool-task-fields';

export const enoughCalls: Check = {
  name: 'enough-calls',
  about: 'Every API that a good solution calls is called; fewer calls of one API than expected are written down.',
  run: ({ instruction, response: { messages } }) => {
    const expected = readToolTask(instruction)?.expected_calls.map(({ api }) => api) ?? [];
    if (messages === undefined || expected.length === 0) return skipped('no calls are expected');
    const made = callsOf(messages).map(({ call }) => call.function.name);
    const never = [...new Set(expected)].filter((api) => !made.includes(api));
    if (made.length === 0) return failed(`nothing is called; expected: ${expected.join(', ')}`);
    const shown = `never called: ${never.join(', ')}`;
    // Another API may serve as well: only where calls are missing too, the task was not done.
    if (never.length > 0) return made.length < expected.length ? failed(shown) : noted(shown);
    return made.length < expected.length ? noted(`${made.length} calls, expected ${expected.length}`) : PASSED;
  },
};
