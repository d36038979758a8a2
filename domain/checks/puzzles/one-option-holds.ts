import { trueOptions } from '../../puzzle/true-options';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readPuzzle } from './read-puzzle';

/** Paper.md §5.6: brute force over the formal rules; exactly one option holds. */
export const oneOptionHolds: Check = {
  name: 'one-option-holds',
  about: 'Trying out every placing of a puzzle, exactly one option answers what is asked.',
  run: ({ instruction }) => {
    const puzzle = readPuzzle(instruction);
    if (puzzle === null) return skipped('no puzzle in a formal form');
    const verdict = trueOptions(puzzle);
    if (verdict === null) return noted('there are too many placings to try out');
    if (verdict.placings === 0) return failed('no placing obeys all the rules');
    const { right } = verdict;
    if (right.length === 1) return PASSED;
    return failed(
      right.length === 0 ? 'no option is right' : `the options ${quoted(puzzle.options, right)} are all right`,
    );
  },
};

function quoted(options: readonly { words: string }[], numbers: readonly number[]): string {
  return numbers.map((number) => `"${options[number - 1]?.words ?? ''}"`).join(' and ');
}
