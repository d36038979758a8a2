import { z } from 'zod';
import type { Instruction } from '../../artifact';
import { readFields } from '../read-fields';

const classificationSchema = z.object({
  labels: z.array(z.object({ label: z.string(), definition: z.string(), parent: z.string() })),
  several: z.boolean(),
  chosen: z.array(z.string()),
});
export type Classification = z.infer<typeof classificationSchema>;

/** Label set and key of a classification; null for any other instruction. */
export function readClassification(instruction: Instruction): Classification | null {
  return readFields(instruction, classificationSchema);
}
