import { type Check, failed, noted, PASSED, skipped } from '../check';
import { firstSentence } from '../opening';
import { shapeOf } from '../shape-of';
import { ANSWER_READERS } from './key-agrees';
import { saysTextIsSilent } from './silence';

/** Looks at the first sentence alone: further down, a good answer may well say what the text leaves open. */
export const answerableNotDeclined: Check = {
  name: 'answerable-not-declined',
  about: 'The response to an answerable question does not say that the text is silent.',
  run: ({ instruction, response }) => {
    if (instruction.unanswerable) return skipped('the question cannot be answered');
    const shape = shapeOf(instruction);
    if (shape === null || shape.keyForm === 'verdict') return skipped('saying so may be the right answer');
    if (saysTextIsSilent(shape.key(instruction.fields) ?? ''))
      return skipped('the key itself says that the text is silent');
    const readable = ANSWER_READERS[shape.keyForm]?.(response.text, instruction) ?? null;
    if (readable !== null || !saysTextIsSilent(firstSentence(response.text))) return PASSED;
    const detail = 'the response says that the text does not tell, and the key says that it does';
    // In free text "the rules do not allow it" may be the answer itself: too like a refusal to reject it unread.
    return shape.keyForm === 'text' ? noted(detail) : failed(detail);
  },
};
