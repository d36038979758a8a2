import { z } from 'zod';
import { type Check, failed, noted, PASSED, skipped } from '../check';
import { readFields } from '../read-fields';
import { dialogueOf, userTurns } from './dialogue-of';

/** One turn is no dialogue; the paper's have 3 to 8 (paper.md §5.17), and a skill may set others. */
const LEAST = 2;
const USUAL = { least: 3, most: 8 };

const planSchema = z.object({ turns: z.array(z.object({ kind: z.string() })) });

export const turnCount: Check = {
  name: 'turn-count',
  about: 'The user speaks more than once, and not more often than is planned by far.',
  run: ({ instruction, response }) => {
    const messages = dialogueOf(response);
    if (messages === null) return skipped('no dialogue');
    const count = userTurns(messages).length;
    if (count < LEAST) return failed(`the user speaks ${count} time; a dialogue has at least ${LEAST} turns`);
    const planned = readFields(instruction, planSchema)?.turns.length ?? null;
    const most = Math.max(USUAL.most, planned === null ? 0 : planned + 1);
    return count < USUAL.least || count > most
      ? noted(`${count} user turns; ${USUAL.least} to ${most} are usual`)
      : PASSED;
  },
};
