import { normalise } from '../../text/normalise';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readPuzzle } from './read-puzzle';

/** What stands in the formal part alone, the reader does not know. */
export const puzzleWordingNamesAll: Check = {
  name: 'puzzle-wording-names-all',
  about:
    'Every entity and slot of a puzzle is named in its wording, and each rule and option in words names its entities.',
  run: ({ instruction }) => {
    const puzzle = readPuzzle(instruction);
    if (puzzle === null) return skipped('no puzzle in a formal form');
    const wording = normalise(instruction.text);
    const nameless = puzzle.entities.find((name) => !names(wording, name));
    if (nameless !== undefined) return failed(`the wording never names ${nameless}`);
    const rules = puzzle.rules.map(({ words, when, holds }, index) => ({
      what: `rule ${index + 1}`,
      words,
      claims: [when, ...holds],
    }));
    const options = puzzle.options.map(({ words, holds }) => ({ what: `the option "${words}"`, words, claims: holds }));
    for (const { what, words, claims } of [...rules, ...options]) {
      const missing = claims
        .flatMap(({ a, b }) => [a, b])
        .find((name) => name !== '' && !names(normalise(words), name));
      if (missing !== undefined) return noted(`${what} speaks of ${missing} in its formal part alone`);
    }
    const unnamed = puzzle.slots.find((slot) => !names(wording, slot));
    return unnamed === undefined ? PASSED : noted(`the wording does not name the slot ${unnamed}`);
  },
};

/** A longer name may be worded with its chief word alone: "the red boat" as "red". */
function names(wording: string, name: string): boolean {
  const wanted = normalise(name);
  return wording.includes(wanted) || wanted.split(' ').some((word) => word.length > 2 && wording.includes(word));
}
