import { parseJson } from '../../json/json';
import { leaves } from '../../json/leaves';
import type { Message } from '../../message';
import { normalise } from '../../text/normalise';
import { foldedWords } from '../../text/words';
import { type Check, noted, PASSED, skipped } from '../check';
import { callsOf } from './calls-of';

const SHORTEST_VALUE = 3;
const MOST_SHOWN = 3;
/** "9 April 2026" is what the person says, 2026-04-09 what the API takes. */
const ISO_DATE = /^(\d{4})-\d{2}-(\d{2})$/;

export const nothingInvented: Check = {
  name: 'nothing-invented',
  about: 'The values of calls come from the user, earlier results or the list of APIs.',
  run: ({ response: { messages, tools = '' } }) => {
    if (messages === undefined) return skipped('no dialogue');
    const calls = callsOf(messages);
    if (calls.length === 0) return skipped('nothing is called');
    const invented = calls.flatMap(({ call, at }) => {
      const known = knownBefore(messages.slice(0, at), tools);
      const values = leaves(parseJson(call.function.arguments) ?? null);
      return values
        .filter(({ value }) => isFree(value) && !isKnown(String(value), known))
        .map(({ path, value }) => `${path} "${String(value)}"`);
    });
    return invented.length === 0 ? PASSED : noted(`out of nowhere: ${invented.slice(0, MOST_SHOWN).join(', ')}`);
  },
};

function knownBefore(messages: readonly Message[], tools: string): string {
  return normalise([...messages.map(({ content }) => content), tools].join(' '));
}

/** Switches and small numbers are a choice, not a claim. */
function isFree(value: string | number | boolean | null): boolean {
  return (
    (typeof value === 'string' && value.length >= SHORTEST_VALUE) ||
    (typeof value === 'number' && Math.abs(value) > 100)
  );
}

/** As a whole, by the numbers of its day and year, or by half of its words: a date or a phrase may be worded otherwise. */
function isKnown(value: string, known: string): boolean {
  if (known.includes(normalise(value))) return true;
  const [, year, day] = ISO_DATE.exec(value) ?? [];
  if (year !== undefined && [year, String(Number(day))].every((part) => foldedWords(known).includes(part))) return true;
  const parts = foldedWords(value);
  return parts.filter((part) => known.includes(part)).length * 2 >= parts.length;
}
