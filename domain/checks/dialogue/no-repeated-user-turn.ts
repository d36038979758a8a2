import { repeated } from '../../shapes/distinct';
import { words } from '../../text/words';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { dialogueOf, userTurns } from './dialogue-of';

/** "Yes, please." may well be said twice. */
const SHORT_ANSWER = 4;

export const noRepeatedUserTurn: Check = {
  name: 'no-repeated-user-turn',
  about: 'The user says nothing twice.',
  run: ({ response }) => {
    const messages = dialogueOf(response);
    if (messages === null) return skipped('no dialogue');
    const twice = repeated(userTurns(messages));
    const [long] = twice.filter((turn) => words(turn).length > SHORT_ANSWER);
    if (long !== undefined) return failed(`the user says "${long}" more than once`);
    return twice[0] === undefined ? PASSED : noted(`the user says "${twice[0]}" more than once`);
  },
};
