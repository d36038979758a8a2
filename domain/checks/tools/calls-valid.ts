import { parseJson } from '../../json/json';
import { validateJson } from '../../json/validate-json';
import { type Check, failed, PASSED, skipped } from '../check';
import { callsOf, shownCall } from './calls-of';
import { offeredTools } from './offered-tools';

export const callsValid: Check = {
  name: 'calls-valid',
  about: "The arguments of every call are JSON that fits the API's schema.",
  run: ({ response }) => {
    const calls = callsOf(response.messages ?? []);
    if (calls.length === 0) return skipped('nothing is called');
    const offered = offeredTools(response);
    for (const { call } of calls) {
      const given = parseJson(call.function.arguments);
      if (given === undefined) return failed(`the arguments of ${shownCall(call)} are no JSON`);
      const schema = offered.find(({ name }) => name === call.function.name)?.parameters;
      const problem = schema === undefined ? null : validateJson(schema, given);
      if (problem !== null) return failed(`${shownCall(call)}: ${problem}`);
    }
    return PASSED;
  },
};
