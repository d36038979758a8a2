import type { KeyForm } from '../../shapes/shape';
import type { AnswerReader } from '../answers/answer-reader';
import { readJson } from '../answers/read-json';
import { readLabelSet } from '../answers/read-label-set';
import { readLabels } from '../answers/read-labels';
import { readLetter } from '../answers/read-letter';
import { readNumber } from '../answers/read-number';
import { readOrder } from '../answers/read-order';
import { readPairs } from '../answers/read-pairs';
import { readTruth } from '../answers/read-truth';
import { readVerdict } from '../answers/read-verdict';
import { readWord } from '../answers/read-word';
import { sameAnswer } from '../answers/same-answer';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { shapeOf } from '../shape-of';

/** How each form of key is read from a response; null where only a reader, or a program that runs it, can compare. */
export const ANSWER_READERS: Record<KeyForm, AnswerReader | null> = {
  letter: readLetter,
  truth: readTruth,
  labels: readLabels,
  'label-set': readLabelSet,
  pairs: readPairs,
  order: readOrder,
  verdict: readVerdict,
  word: readWord,
  number: readNumber,
  json: readJson,
  code: null,
  text: null,
  none: null,
};

/** The teacher solves without the key: where both can be read, they must agree (craft: wrong keys). */
export const keyAgrees: Check = {
  name: 'key-agrees',
  about: "The response's own answer is the key: a letter, verdicts, labels, pairs, an order, a word.",
  run: ({ instruction, response }) => {
    const { answer } = instruction;
    if (instruction.unanswerable || answer === null) return skipped('there is no key to agree with');
    const form = shapeOf(instruction)?.keyForm ?? 'none';
    const read = ANSWER_READERS[form];
    if (read === null) return skipped('a key in free words or code cannot be compared by its letters');
    const given = read(response.text, instruction);
    if (given === null) return noted(`no answer in the form of the key (${answer}) could be read`);
    return sameAnswer(form, given, answer) ? PASSED : failed(`the response answers ${given}, the key says ${answer}`);
  },
};
