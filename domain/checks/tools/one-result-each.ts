import { repeated } from '../../shapes/distinct';
import { type Check, failed, PASSED, skipped } from '../check';
import { callsOf, shownCall } from './calls-of';

export const oneResultEach: Check = {
  name: 'one-result-each',
  about: 'Every call has one result, right behind it, and no result is without a call.',
  run: ({ response: { messages = [] } }) => {
    const calls = callsOf(messages);
    const results = messages.flatMap(({ tool_call_id: id }, at) => (id === undefined ? [] : [{ id, at }]));
    if (calls.length + results.length === 0) return skipped('nothing is called');
    const [twice] = repeated(calls.map(({ call }) => call.id));
    if (twice !== undefined) return failed(`two calls have the id ${twice}`);
    for (const { call, at } of calls) {
      const own = results.filter(({ id }) => id === call.id);
      if (own.length !== 1) return failed(`${shownCall(call)} has ${own.length} results`);
      const between = messages.slice(at + 1, own[0]?.at);
      if ((own[0]?.at ?? 0) < at || between.some(({ role }) => role !== 'tool'))
        return failed(`the result of ${shownCall(call)} does not stand right behind it`);
    }
    const stray = results.find(({ id }) => !calls.some(({ call }) => call.id === id));
    return stray === undefined ? PASSED : failed(`a result answers ${stray.id}, which no call has`);
  },
};
