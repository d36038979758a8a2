import { normalise } from '../../text/normalise';
import { type Check, failed, PASSED, skipped } from '../check';
import { actionsOf } from './actions-of';

/** Scrolling on is no repeat; the same click on a page that has changed may be the next step. */
export const noIdleRepeats: Check = {
  name: 'no-idle-repeats',
  about: 'No action is done again on a page that it has not changed.',
  run: ({ response }) => {
    const actions = actionsOf(response);
    if (actions.length < 2) return skipped('there are no two actions');
    const marks = actions.map(({ action, id, value, page }) => `${action} ${id} ${value} ${normalise(page)}`);
    const index = marks.findIndex((mark, at) => at > 0 && mark === marks[at - 1]);
    const { action, id } = actions[index] ?? {};
    return index === -1 ? PASSED : failed(`${action} ${id === null ? '' : `[${id}] `}is repeated and changes nothing`);
  },
};
