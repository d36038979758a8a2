import { letterRuleSchema } from '../../shapes/letter-rule';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';
import { FINDINGS_BY_RULE } from './letter-rules';

/** Title and sentence case are not the same in all style guides: up to this share of breaks is only written down. */
const MOST_LOOSE_BREAKS = 0.1;
const MOST_SHOWN = 5;

export const followsLetterRule: Check = {
  name: 'follows-letter-rule',
  about: 'The response obeys the rule about capitals, first letters or forbidden letters, in every word or sentence.',
  run: ({ instruction, response }) => {
    const rule = readFields(instruction, letterRuleSchema);
    if (rule === null || rule.rule === 'none') return skipped('no rule about letters holds');
    const { broken, places, loose } = FINDINGS_BY_RULE[rule.rule](response.text, rule);
    if (broken.length === 0) return PASSED;
    const detail = `${rule.rule} is broken ${broken.length} of ${places} times: ${broken.slice(0, MOST_SHOWN).join(' / ')}`;
    return loose && broken.length <= places * MOST_LOOSE_BREAKS ? noted(detail) : failed(detail);
  },
};
