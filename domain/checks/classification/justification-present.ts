import { words } from '../../text/words';
import { type Check, failed, PASSED, skipped } from '../check';
import { readClassification } from './classification-fields';

/** "Because it is urgent" is none; a reason names something of the text. */
const LEAST_WORDS = 6;

export const justificationPresent: Check = {
  name: 'justification-present',
  about: 'The response says why the label fits.',
  run: ({ instruction, response }) => {
    const classification = readClassification(instruction);
    if (classification === null) return skipped('no label set is given');
    const besides = classification.labels.reduce((rest, { label }) => rest.split(label).join(' '), response.text);
    const count = words(
      besides.replace(/\b(?:labels?|category|reason|justification|because|explanation)\b\s*:?/gi, ' '),
    ).length;
    return count >= LEAST_WORDS ? PASSED : failed(`${count} words besides the label are no reason`);
  },
};
