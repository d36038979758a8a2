import { type Check, failed, PASSED, skipped } from '../check';
import { actionsOf } from './actions-of';

const ON_AN_ELEMENT = ['click', 'type', 'select'];
const WITH_A_VALUE = ['type', 'select', 'answer'];

export const actionParses: Check = {
  name: 'action-parses',
  about: 'Every turn of the assistant holds one action of the closed set, with the element and the value it needs.',
  run: ({ response }) => {
    const actions = actionsOf(response);
    if (actions.length === 0) return skipped('no dialogue');
    for (const [index, { action, id, value }] of actions.entries()) {
      const turn = `turn ${index + 1}`;
      if (action === null) return failed(`${turn} holds no action`);
      if (ON_AN_ELEMENT.includes(action) !== (id !== null))
        return failed(`${turn}: ${action} ${id === null ? 'names no element' : 'is on no element'}`);
      if (WITH_A_VALUE.includes(action) && value === '') return failed(`${turn}: ${action} has no value`);
    }
    return PASSED;
  },
};
