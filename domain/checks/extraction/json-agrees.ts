import { z } from 'zod';
import { parseJson } from '../../json/json';
import { jsonIn } from '../../json/json-in';
import { type Leaf, leaves } from '../../json/leaves';
import { normalise } from '../../text/normalise';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';

const answerSchema = z.object({ schema: z.string(), answer: z.string() });

/** One value may be worded in two ways; where more than so many differ, one of the two has not read the text. */
const MOST_DIFFERING = 1 / 3;
const MOST_SHOWN = 3;

/** The response fills the JSON without the key (craft: wrong keys): equal numbers, texts of which one holds the other. */
export const jsonAgrees: Check = {
  name: 'json-agrees',
  about: 'The JSON of the response holds the values of the key; a text may be cut differently.',
  run: ({ instruction, response }) => {
    const fields = readFields(instruction, answerSchema);
    if (fields === null) return skipped('no JSON is to be filled');
    const given = jsonIn(response.text);
    if (given === undefined) return skipped('the response holds no JSON');
    const left = leaves(parseJson(fields.answer) ?? null);
    const right = leaves(given);
    const differing = [...without(left, right), ...without(right, left)];
    const paths = [...new Set(differing.map(({ path }) => path))];
    if (paths.length === 0) return PASSED;
    const detail = `other values than in the key: ${paths.slice(0, MOST_SHOWN).join(', ')}`;
    return paths.length > MOST_DIFFERING * Math.max(left.length, right.length) ? failed(detail) : noted(detail);
  },
};

function without(some: readonly Leaf[], others: readonly Leaf[]): Leaf[] {
  const known = new Map(others.map(({ path, value }) => [path, value]));
  return some.filter(({ path, value }) => !known.has(path) || !isSame(value, known.get(path)));
}

function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'string' || typeof right !== 'string') return left === right;
  const [one, other] = [normalise(left), normalise(right)];
  return one === other || (one !== '' && other !== '' && (one.includes(other) || other.includes(one)));
}
