import { occurs } from '../../text/occurs';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';
import { type Replacement, replacementsSchema } from './replacements-schema';

export const replacementsMade: Check = {
  name: 'replacements-made',
  about: 'Every old word or form is gone from the response; a new one that is given stands there.',
  run: ({ instruction, response }) => {
    const replacements = readFields(instruction, replacementsSchema)?.replacements ?? [];
    if (replacements.length === 0) return skipped('nothing definite is replaced');
    const left = replacements.find((pair) => stillOld(response.text, pair, replacements));
    if (left) return failed(`"${left.old}" still stands there`);
    const missing = replacements.filter(
      (pair) => pair.new !== '' && !occurs(response.text.toLowerCase(), pair.new.toLowerCase()),
    );
    return missing.length === 0 ? PASSED : noted(`not found: ${missing.map((pair) => pair.new).join(', ')}`);
  },
};

/** Case as written, so that "May" is not found in "may"; a new form may hold the old one ("5 p.m." in "5 p.m. CET"). */
function stillOld(text: string, { old }: Replacement, replacements: readonly Replacement[]): boolean {
  const withoutNew = replacements
    .filter((pair) => pair.new.includes(old))
    .reduce((rest, pair) => rest.split(pair.new).join(' '), text);
  return occurs(withoutNew, old);
}
