import { readLetter } from '../answers/read-letter';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { shownOptions } from './shown-options';

export const keyInOptions: Check = {
  name: 'key-in-options',
  about: 'Key and response name options that are shown; each option has a letter of its own.',
  run: ({ instruction, response }) => {
    const letters = shownOptions(instruction.text).map(({ letter }) => letter);
    if (letters.length === 0) return skipped('no options are shown');
    if (new Set(letters).size < letters.length) return failed(`a letter stands there twice: ${letters.join(', ')}`);
    const { answer } = instruction;
    if (answer !== null && !letters.includes(answer))
      return failed(`the key ${answer} is none of ${letters.join(', ')}`);
    const given = readLetter(response.text, instruction);
    if (given === null) return noted('no letter could be read from the response');
    return letters.includes(given) ? PASSED : failed(`the response answers ${given}; there are ${letters.join(', ')}`);
  },
};
