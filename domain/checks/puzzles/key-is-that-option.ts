import { trueOptions } from '../../puzzle/true-options';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readPuzzle } from './read-puzzle';

export const keyIsThatOption: Check = {
  name: 'key-is-that-option',
  about: 'The key of a puzzle is the option that holds when every placing is tried out.',
  run: ({ instruction }) => {
    const puzzle = readPuzzle(instruction);
    if (puzzle === null) return skipped('no puzzle in a formal form');
    const verdict = trueOptions(puzzle);
    if (verdict === null) return noted('there are too many placings to try out');
    if (verdict.right.includes(puzzle.correct)) return PASSED;
    const wrong = puzzle.options[puzzle.correct - 1]?.words ?? '';
    const right = verdict.right.map((number) => `"${puzzle.options[number - 1]?.words ?? ''}"`);
    return failed(
      `the key "${wrong}" does not hold; ${right.length === 0 ? 'no option does' : `${right.join(', ')} does`}`,
    );
  },
};
