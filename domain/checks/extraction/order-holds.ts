import { normalise } from '../../text/normalise';
import { type Check, failed, PASSED, skipped } from '../check';
import { spanItems } from './span-items';

export const orderHolds: Check = {
  name: 'order-holds',
  about: 'Where an order is asked for, the response lists the items in the order of the key.',
  run: ({ instruction, response }) => {
    const key = spanItems(instruction);
    if (key === null || !key.ordered) return skipped('no order is asked for');
    const given = normalise(response.text);
    const places = key.items
      .map(({ span }) => ({ span, at: given.indexOf(normalise(span)) }))
      .filter(({ at }) => at !== -1);
    if (places.length < 2) return skipped('too few items of the key stand in the response');
    // A short span may stand inside an earlier, longer one: then a later place of it counts.
    let from = 0;
    for (const { span } of places) {
      const at = given.indexOf(normalise(span), from);
      if (at === -1) return failed(`"${span}" is listed too early`);
      from = at + normalise(span).length;
    }
    return PASSED;
  },
};
