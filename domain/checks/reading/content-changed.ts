import { normalise } from '../../text/normalise';
import { type Check, type CheckSubject, failed, PASSED, skipped } from '../check';

const FROM_A_SEED = skipped('a seed instruction has no parent');

/** For goals that edit the content. */
export const contentChanged: Check = {
  name: 'content-changed',
  about: "The content differs from the parent's.",
  run: (subject) => {
    if (subject.parent === null) return FROM_A_SEED;
    return sameContent(subject) ? failed('the goal edits the content, and the content is unchanged') : PASSED;
  },
};

/** For goals that edit the instruction alone. */
export const contentKept: Check = {
  name: 'content-kept',
  about: "The content is the parent's.",
  run: (subject) => {
    if (subject.parent === null) return FROM_A_SEED;
    return sameContent(subject) ? PASSED : failed('the goal leaves the content alone, and the content has changed');
  },
};

function sameContent({ content, parent }: CheckSubject): boolean {
  return normalise(content.text) === normalise(parent?.content.text ?? '');
}
