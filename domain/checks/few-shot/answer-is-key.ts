import { normalise } from '../../text/normalise';
import { occurs } from '../../text/occurs';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFewShot } from './few-shot-fields';
import { givenResult } from './given-result';
import { isSameResult } from './same-result';

/** The teacher solves without the key (craft: wrong keys); who finds another rule in the examples was not given enough of them. */
export const answerIsKey: Check = {
  name: 'answer-is-key',
  about: 'The response to worked examples ends with the key.',
  run: ({ instruction, response }) => {
    const task = readFewShot(instruction);
    if (task === null) return skipped('there are no worked examples');
    const { text, isLabelled } = givenResult(response.text);
    if (isSameResult(text, task.answer) || isSameResult(text.replace(/[.!]$/, ''), task.answer)) return PASSED;
    const detail = `the response ends with "${text.slice(0, 80)}", the key is "${task.answer}"`;
    return !isLabelled && occurs(normalise(response.text), normalise(task.answer)) ? noted(detail) : failed(detail);
  },
};
