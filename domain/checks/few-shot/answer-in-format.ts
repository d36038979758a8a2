import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFewShot } from './few-shot-fields';
import { givenResult } from './given-result';

interface Form {
  name: string;
  holds(text: string): boolean;
  /** Some outputs share it by chance: a key without it is no proof. */
  mayBeChance?: true;
}

/** Forms of output, the narrowest first; examples that share one set it. */
const FORMS: readonly Form[] = [
  { name: 'a whole number', holds: (text) => /^[-−]?\d+$/.test(text) },
  { name: 'a number', holds: (text) => /^[-−]?\d+(?:[.,]\d+)?\s?%?$/.test(text) },
  { name: 'yes or no', holds: (text) => /^(?:yes|no|true|false)$/i.test(text) },
  { name: 'a list in brackets', holds: (text) => /^[[({].*[\])}]$/s.test(text) },
  { name: 'capitals', holds: (text) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text), mayBeChance: true },
  { name: 'parts with hyphens', holds: (text) => /^[^\s-]+(?:-[^\s-]+)+$/.test(text), mayBeChance: true },
  { name: 'one word', holds: (text) => /^\S+$/.test(text), mayBeChance: true },
  { name: 'small letters', holds: (text) => /\p{Ll}/u.test(text) && !/\p{Lu}/u.test(text), mayBeChance: true },
];

export const answerInFormat: Check = {
  name: 'answer-in-format',
  about: "Key and response answer in the form of the examples' outputs.",
  run: ({ instruction, response }) => {
    const task = readFewShot(instruction);
    if (task === null) return skipped('there are no worked examples');
    const outputs = task.examples.map(({ output }) => output.trim());
    const form = FORMS.find(({ holds }) => outputs.every(holds));
    if (form === undefined) return skipped('the outputs of the examples share no form');
    if (!form.holds(task.answer.trim()))
      return (form.mayBeChance ? noted : failed)(`the examples answer with ${form.name}, the key is "${task.answer}"`);
    const last = givenResult(response.text).text;
    const isGiven =
      form.holds(last) || form.holds(last.replace(/[.!]$/, '')) || response.text.includes(task.answer.trim());
    return isGiven ? PASSED : noted(`the examples answer with ${form.name}, the response ends "${last}"`);
  },
};
