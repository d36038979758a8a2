import type { Instruction } from '../../artifact';
import { normalise } from '../../text/normalise';
import { type Check, failed, PASSED, skipped } from '../check';
import { shapeOf } from '../shape-of';

/** Compares keys in words: the letter of an option says nothing, because options are shuffled. */
export const answerChanged: Check = {
  name: 'answer-changed',
  about: "The key differs from the parent's.",
  run: ({ instruction, parent }) => {
    if (parent === null) return skipped('a seed instruction has no parent');
    const [now, before] = [instruction, parent.instruction].map(keyOf);
    if (typeof now !== 'string' || typeof before !== 'string') return skipped('there is no key to compare');
    return normalise(now) === normalise(before) ? failed(`the key is still "${now}"`) : PASSED;
  },
};

function keyOf(instruction: Instruction): string | null {
  const shape = shapeOf(instruction);
  // Points that an essay must hold are no single key: other words for them would pass for another answer.
  return shape === null || shape.name === 'bounded-text' ? null : shape.key(instruction.fields);
}
