import { z } from 'zod';

/** What the checks read of any shape that replaces words or forms. */
export const replacementsSchema = z.object({ replacements: z.array(z.object({ old: z.string(), new: z.string() })) });
export type Replacement = z.infer<typeof replacementsSchema>['replacements'][number];
