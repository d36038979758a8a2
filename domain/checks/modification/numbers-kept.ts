import { numbers } from '../../text/numbers';
import { type Check, noted, PASSED, skipped } from '../check';
import { measured } from './measured';

/** A result that has lost more than this share of its figures is about something else. */
const MOST_LOST = 0.5;

/** Figures may be spelt out or left out with their sentence, so that some missing are only written down. */
export const numbersKept: Check = {
  name: 'numbers-kept',
  about: 'The numbers of the source stand in the response.',
  run: (subject) => {
    const given = [...new Set(numbers(subject.content.text))];
    if (given.length === 0) return skipped('the source has no numbers');
    const found = numbers(subject.response.text);
    const lost = given.filter((number) => !found.includes(number));
    if (lost.length === 0) return PASSED;
    const detail = `missing: ${lost.join(', ')}`;
    return lost.length / given.length > MOST_LOST ? measured(subject, detail) : noted(detail);
  },
};
