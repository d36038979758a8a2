import { words } from '../../text/words';
import { type Check, noted, PASSED } from '../check';
import { measured } from './measured';

/** An expansion that adds less than this share is an edit. */
const LEAST_GAIN = 0.2;

export const longer: Check = {
  name: 'longer',
  about: 'The response has clearly more words than the source.',
  run: (subject) => {
    const before = words(subject.content.text).length;
    const after = words(subject.response.text).length;
    if (after >= before * (1 + LEAST_GAIN)) return PASSED;
    const detail = `${before} → ${after} words`;
    return after > before ? noted(detail) : measured(subject, detail);
  },
};
