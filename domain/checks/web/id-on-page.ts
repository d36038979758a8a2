import { type Check, failed, noted, PASSED, skipped } from '../check';
import { actionsOf } from './actions-of';
import { pageRoles } from './page-roles';

/** What can be done with which elements; a role that is not listed can be clicked. */
const FITTING: Record<string, readonly string[]> = {
  type: ['textbox', 'searchbox', 'textarea', 'combobox'],
  select: ['select', 'combobox', 'listbox'],
};
const NOT_CLICKABLE = ['heading', 'text'];

export const idOnPage: Check = {
  name: 'id-on-page',
  about: 'The element of every action is on the page that the assistant saw, and fits the action.',
  run: ({ response }) => {
    const acting = actionsOf(response).filter(({ id }) => id !== null);
    if (acting.length === 0) return skipped('no action is on an element');
    for (const { action, id, page } of acting) {
      const roles = pageRoles(page);
      if (roles.size === 0) return noted('the page could not be read');
      const role = roles.get(id ?? 0);
      if (role === undefined) return failed(`${action} [${id}]: there is no such element on the page`);
      const fits = FITTING[action ?? '']?.includes(role) ?? !(action === 'click' && NOT_CLICKABLE.includes(role));
      if (!fits) return failed(`${action} [${id}] does not fit: it is a ${role}`);
    }
    return PASSED;
  },
};
