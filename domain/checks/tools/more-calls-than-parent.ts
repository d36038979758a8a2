import { type Check, failed, PASSED, skipped } from '../check';
import { callCount } from './calls-of';
import { readToolTask } from './tool-task-fields';

/** For the goal "more steps": judged by what was done, else by what was expected. */
export const moreCallsThanParent: Check = {
  name: 'more-calls-than-parent',
  about: "A refined task needs more calls than its parent's.",
  run: ({ instruction, parent, response }) => {
    if (parent === null) return skipped('a seed instruction has no parent');
    const planned = [instruction, parent.instruction].map((each) => readToolTask(each)?.expected_calls.length ?? 0);
    const made = parent.response?.messages === undefined ? null : [response, parent.response].map(callCount);
    const [now = 0, before = 0] = made ?? planned;
    return now > before ? PASSED : failed(`${now} calls, the parent has ${before}`);
  },
};
