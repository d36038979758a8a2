import { placingsOf } from '../../puzzle/placings';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readPuzzle } from './read-puzzle';

export const satisfiable: Check = {
  name: 'satisfiable',
  about: 'The rules of a puzzle allow at least one placing, and more than one before anything is supposed.',
  run: ({ instruction }) => {
    const puzzle = readPuzzle(instruction);
    if (puzzle === null) return skipped('no puzzle in a formal form');
    const allowed = placingsOf(puzzle);
    const before = placingsOf(puzzle, puzzle.rules, []);
    if (allowed === null || before === null) return noted('there are too many placings to try out');
    if (before.length === 0) return failed('no placing obeys all the rules');
    if (allowed.length === 0) return failed('with what is supposed, no placing obeys the rules');
    return before.length === 1 && puzzle.asks !== 'order' ? noted('the rules alone leave a single placing') : PASSED;
  },
};
