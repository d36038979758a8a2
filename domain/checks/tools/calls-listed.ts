import { type Check, failed, PASSED, skipped } from '../check';
import { callsOf } from './calls-of';
import { offeredTools } from './offered-tools';
import { readToolTask } from './tool-task-fields';

export const callsListed: Check = {
  name: 'calls-listed',
  about: 'Every API that key or response calls is in the list.',
  run: ({ instruction, response }) => {
    const names = offeredTools(response).map(({ name }) => name);
    if (response.messages === undefined || names.length === 0) return skipped('no APIs are at hand');
    const expected = readToolTask(instruction)?.expected_calls.find(({ api }) => !names.includes(api));
    if (expected !== undefined)
      return failed(`the key calls ${expected.api}, which is not in the list: ${names.join(', ')}`);
    const invented = callsOf(response.messages).find(({ call }) => !names.includes(call.function.name));
    return invented === undefined
      ? PASSED
      : failed(`${invented.call.function.name} is called and is not in the list: ${names.join(', ')}`);
  },
};
