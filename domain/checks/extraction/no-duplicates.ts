import { repeated } from '../../shapes/distinct';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { listedItems } from './listed-items';

export const noDuplicates: Check = {
  name: 'no-duplicates',
  about: 'The response lists nothing twice.',
  run: ({ response }) => {
    const { items, isStructured } = listedItems(response.text);
    if (items.length < 2) return skipped('the response holds no list');
    const [twice] = repeated(items);
    if (twice === undefined) return PASSED;
    const detail = `${twice} is listed more than once`;
    return isStructured ? failed(detail) : noted(detail);
  },
};
