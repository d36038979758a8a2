import { z } from 'zod';
import { prompt } from './fields';

/** How content and instruction become the sample's first turns: the user's alone, or with a system turn before it. */
const layoutSchema = z.union([prompt, z.strictObject({ system: prompt, user: prompt })]);
export type Layout = z.infer<typeof layoutSchema>;

export const layoutsSchema = z
  .array(layoutSchema)
  .min(1)
  .describe('how content and instruction become the user turn; one is drawn per instruction');

export function userTurnOf(layout: Layout): string {
  return typeof layout === 'string' ? layout : layout.user;
}

export function systemTurnOf(layout: Layout): string | null {
  return typeof layout === 'string' ? null : layout.system;
}
