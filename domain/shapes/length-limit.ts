import { z } from 'zod';
import { LENGTH_UNITS } from '../text/counts';

/** Far beyond any chunk; a bound that cannot be meant is a slip of the model. */
const MOST = 20_000;

/** A length limit as three flat fields; `none` is no limit, 0 is no bound on that side. */
export const lengthLimitFields = {
  unit: z
    .enum(['none', ...LENGTH_UNITS])
    .describe(
      'what a limit on the length of the whole result counts; none where the wording sets no limit, or one for a part only',
    ),
  least: z.int().min(0).max(MOST).describe('the lower limit as worded; 0 where there is none'),
  most: z.int().min(0).max(MOST).describe('the upper limit as worded; 0 where there is none'),
};
export const lengthLimitSchema = z.object(lengthLimitFields);
export type LengthLimit = z.infer<typeof lengthLimitSchema>;

/** The two bounds in order: which is the lower one is never in doubt, whatever a model wrote where. */
export function inOrder({ unit, least, most }: LengthLimit): LengthLimit {
  return most !== 0 && most < least ? { unit, least: most, most: least } : { unit, least, most };
}
