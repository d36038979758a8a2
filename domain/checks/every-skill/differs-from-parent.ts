import { normalise } from '../../text/normalise';
import { type Check, failed, PASSED, skipped } from '../check';

export const differsFromParent: Check = {
  name: 'differs-from-parent',
  about: 'A refined instruction differs from its parent, in its own words or in its content.',
  run: ({ content, instruction, parent }) => {
    if (parent === null) return skipped('a seed instruction has no parent');
    const same = normalise(instruction.text) === normalise(parent.instruction.text);
    const sameContent = normalise(content.text) === normalise(parent.content.text);
    return same && sameContent ? failed('instruction and content are those of the parent') : PASSED;
  },
};
