import { z } from 'zod';
import { numberWords } from '../../figures/number-words';
import { normalise } from '../../text/normalise';
import { numbers } from '../../text/numbers';
import { occurs } from '../../text/occurs';
import { words } from '../../text/words';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { linesOf } from '../opening';
import { readFields } from '../read-fields';

const keySchema = z.object({ answer: z.string(), also_right: z.array(z.string()) });

/** A longer answer is a thought, which two people put differently. */
const MOST_WORDS = 4;

/** The teacher solves without the key: where both end in a number or a name, they must meet (craft: wrong keys). */
export const shortAnswerAgrees: Check = {
  name: 'short-answer-agrees',
  about: 'A puzzle that has a number or a name for its answer is answered with it.',
  run: ({ instruction, response }) => {
    const key = readFields(instruction, keySchema);
    const right = key === null ? [] : [key.answer, ...key.also_right].map(firstPart).filter(isShort);
    if (right.length === 0) return skipped('the answer is no number and no name');
    const last = linesOf(response.text).at(-1) ?? '';
    if (right.some((answer) => says(last, answer))) return PASSED;
    const detail = `the response ends with "${last.slice(0, 120)}"; right would be: ${right.join(' / ')}`;
    if (right.some((answer) => says(response.text, answer))) return noted(detail);
    return right.every((answer) => valuesIn(answer).length > 0) && valuesIn(last).length > 0
      ? failed(detail)
      : noted(detail);
  },
};

/** "Six. The ferry floats." answers six. */
function firstPart(answer: string): string {
  return answer.trim().split(/[.;:!?](?=\s|$)|\n|,\s/)[0] ?? '';
}

function isShort(answer: string): boolean {
  const count = words(answer).length;
  return count > 0 && count <= MOST_WORDS;
}

function says(text: string, answer: string): boolean {
  const values = valuesIn(answer);
  if (values.length > 0) return values.every((value) => valuesIn(text).includes(value));
  const wanted = normalise(answer).replace(/^(?:an?|the) /i, '');
  return occurs(normalise(text), wanted);
}

function valuesIn(text: string): number[] {
  return [...numbers(text).map(Number), ...numberWords(text)];
}
