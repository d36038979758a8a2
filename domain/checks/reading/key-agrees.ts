import type { KeyForm } from '../../shapes/shape';
import type { AnswerReader } from '../answers/answer-reader';
import { readLabels } from '../answers/read-labels';
import { readLetter } from '../answers/read-letter';
import { readOrder } from '../answers/read-order';
import { readPairs } from '../answers/read-pairs';
import { readTruth } from '../answers/read-truth';
import { readVerdict } from '../answers/read-verdict';
import { readWord } from '../answers/read-word';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { shapeOf } from '../shape-of';

/** How each form of key is read from a response; null where only a reader can compare. */
export const ANSWER_READERS: Record<KeyForm, AnswerReader | null> = {
  letter: readLetter,
  truth: readTruth,
  labels: readLabels,
  pairs: readPairs,
  order: readOrder,
  verdict: readVerdict,
  word: readWord,
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
    const read = ANSWER_READERS[shapeOf(instruction)?.keyForm ?? 'none'];
    if (read === null) return skipped('a key in free words needs a reader');
    const given = read(response.text, instruction);
    if (given === null) return noted(`no answer in the form of the key (${answer}) could be read`);
    return given === answer ? PASSED : failed(`the response answers ${given}, the key says ${answer}`);
  },
};
