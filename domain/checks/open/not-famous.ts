import { type Check, failed, PASSED } from '../check';
import { FAMOUS_RIDDLES } from './famous-riddles';

export const notFamous: Check = {
  name: 'not-famous',
  about: 'The puzzle is none of the well-known ones that models answer from memory (paper.md §5.5).',
  run: ({ instruction }) => {
    const known = FAMOUS_RIDDLES.find(({ signs }) => signs.every((sign) => sign.test(instruction.text)));
    return known === undefined ? PASSED : failed(`this is ${known.title}, a well-known puzzle`);
  },
};
