import { normalise } from '../../text/normalise';
import { words } from '../../text/words';
import { readLabelSet } from '../answers/read-label-set';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { firstLine } from '../opening';
import { readClassification } from './classification-fields';

/** A first line of so few words is a label and nothing else. */
const LABEL_WORDS = 4;
const ANNOUNCED =
  /^(?:(?:the )?(?:final |correct |best )?(?:labels?|categor(?:y|ies)|class(?:es)?|answer|Label|Kategorie|Klasse|catégorie|etiqueta)\s*(?:is|are|ist)?\s*[:：]\s*)(.+)$/i;

export const labelsFromSet: Check = {
  name: 'labels-from-set',
  about: 'The labels of key and response belong to the set that the instruction defines.',
  run: ({ instruction, response }) => {
    const classification = readClassification(instruction);
    if (classification === null) return skipped('no label set is given');
    const names = classification.labels.map(({ label }) => label);
    const foreign = classification.chosen.find((label) => !names.includes(label));
    if (foreign !== undefined) return failed(`the key's label "${foreign}" is not in the set: ${names.join(', ')}`);
    if (readLabelSet(response.text, instruction) !== null) return PASSED;
    const opening = firstLine(response.text);
    const given = ANNOUNCED.exec(opening)?.[1] ?? (words(opening).length <= LABEL_WORDS ? opening : null);
    const isForeign =
      given !== null &&
      words(given).length <= LABEL_WORDS &&
      !names.some((name) => normalise(given).includes(normalise(name)));
    return isForeign
      ? failed(`the response's label "${given}" is not in the set: ${names.join(', ')}`)
      : noted('no label of the set could be read from the response');
  },
};
