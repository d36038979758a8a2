import { z } from 'zod';
import { occurs } from '../../text/occurs';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';

const targetsSchema = z.object({ targets: z.array(z.string()) });

export const targetsGone: Check = {
  name: 'targets-gone',
  about: 'What was to be removed, masked or blurred does not stand in the response.',
  run: ({ instruction, response }) => {
    const targets = readFields(instruction, targetsSchema)?.targets ?? [];
    if (targets.length === 0) return skipped('nothing definite is removed');
    const left = targets.filter((target) => occurs(response.text, target));
    if (left.length > 0) return failed(`still there: ${left.join(', ')}`);
    const inOtherCase = targets.filter((target) => occurs(response.text.toLowerCase(), target.toLowerCase()));
    return inOtherCase.length === 0 ? PASSED : noted(`still there in other capitals: ${inOtherCase.join(', ')}`);
  },
};
