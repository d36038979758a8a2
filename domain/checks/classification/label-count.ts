import { z } from 'zod';
import { readLabelSet } from '../answers/read-label-set';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { type Classification, readClassification } from './classification-fields';

const labelList = z.array(z.string());

export const labelCount: Check = {
  name: 'label-count',
  about: 'Key and response give one label where one is asked for; a label with those above it counts once.',
  run: ({ instruction, response }) => {
    const classification = readClassification(instruction);
    if (classification === null) return skipped('no label set is given');
    const key = ends(classification, classification.chosen);
    if (!classification.several && key.length !== 1) return failed(`one label is asked for, the key has ${key.length}`);
    const read = readLabelSet(response.text, instruction);
    if (read === null) return noted('no label could be read from the response');
    const given = ends(classification, labelList.parse(JSON.parse(read)));
    if (classification.several || given.length === 1) return PASSED;
    return failed(`one label is asked for, the response gives ${given.join(', ')}`);
  },
};

/** Labels below which no other given one stands. */
function ends({ labels }: Classification, given: readonly string[]): string[] {
  return given.filter((label) => !labels.some((each) => each.parent === label && given.includes(each.label)));
}
