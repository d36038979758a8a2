import type { Message } from '../../message';
import { normalise } from '../../text/normalise';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { callsOf, shownCall } from './calls-of';
import { readToolTask } from './tool-task-fields';

const ASKS =
  /[?？]|\b(?:could|can|would|will) you\b|please (?:tell|provide|give|share|specify|confirm|let me know)|I(?:'ll)? need\b/i;
/** "2" or "no" stand everywhere. */
const SHORTEST_VALUE = 3;

/** Scenario 3 must ask first; in scenario 5 what is possible may be done before (paper.md §5.14). */
export const asksBeforeCall: Check = {
  name: 'asks-before-call',
  about: 'The assistant asks for what the user has not said, and calls with it only after it was told.',
  run: ({ instruction, response: { messages } }) => {
    const withheld = readToolTask(instruction)?.withheld ?? [];
    if (messages === undefined || withheld.length === 0) return skipped('the user withholds nothing');
    const calls = callsOf(messages);
    const guessed = calls.flatMap(({ call, at }) => {
      const given = normalise(call.function.arguments);
      const fact = withheld.find(
        ({ value }) =>
          value.length >= SHORTEST_VALUE && given.includes(normalise(value)) && !wasTold(messages.slice(0, at), value),
      );
      return fact === undefined ? [] : [`${shownCall(call)} guesses ${fact.name}, which the user has not said`];
    });
    if (guessed[0] !== undefined) return failed(guessed[0]);
    const first = calls[0]?.at ?? messages.length;
    const asks = ({ role, content }: Message) => role === 'assistant' && ASKS.test(content);
    if (messages.slice(0, first).some(asks)) return PASSED;
    const missing = withheld.map(({ name }) => name).join(', ');
    return messages.some(asks)
      ? noted(`${missing} is asked for after the first call`)
      : failed(`the assistant never asks for ${missing}`);
  },
};

/** By the user or by an earlier result. */
function wasTold(before: readonly Message[], value: string): boolean {
  return before.some(({ role, content }) => role !== 'assistant' && normalise(content).includes(normalise(value)));
}
