import { normalise } from '../../text/normalise';
import { type Check, failed, PASSED, skipped } from '../check';
import { linesOf } from '../opening';
import { type Classification, readClassification } from './classification-fields';

/** How a path through levels is written: "Hardware > Printer". A slash may part alternatives and says nothing. */
const LEVEL = /\s*(?:>|→|»|->)\s*/;
const AROUND = /^[^:：]{0,30}[:：]\s*|["'.()]/g;

export const childOfParent: Check = {
  name: 'child-of-parent',
  about: 'A label given under another one belongs there in the set.',
  run: ({ instruction, response }) => {
    const classification = readClassification(instruction);
    if (classification === null || classification.labels.every(({ parent }) => parent === ''))
      return skipped('the labels have no levels');
    const { labels, chosen } = classification;
    const orphan = labels.find(
      ({ label, parent }) => chosen.includes(label) && parent !== '' && !chosen.includes(parent),
    );
    if (orphan !== undefined) return failed(`the key gives "${orphan.label}" without "${orphan.parent}" above it`);
    const wrong = linesOf(response.text).flatMap((line) => misplaced(line, classification))[0];
    return wrong === undefined
      ? PASSED
      : failed(`the response puts "${wrong.child}" under "${wrong.above}"; it stands under "${wrong.parent}"`);
  },
};

function misplaced(line: string, { labels }: Classification): { child: string; above: string; parent: string }[] {
  const levels = line.split(LEVEL).map((part) => {
    const given = normalise(part.replace(AROUND, ''));
    return labels.find(({ label }) => normalise(label) === given);
  });
  return levels.flatMap((child, index) => {
    const above = levels[index - 1];
    if (child === undefined || above === undefined || child.parent === above.label) return [];
    return [{ child: child.label, above: above.label, parent: child.parent }];
  });
}
