import { z } from 'zod';
import type { Instruction } from '../../artifact';
import { readFields } from '../read-fields';

const spansSchema = z.object({
  items: z.array(z.object({ span: z.string(), about: z.string() })),
  ordered: z.boolean(),
});

/** The key of a task that asks for spans; null for any other. */
export function spanItems(instruction: Instruction): z.infer<typeof spansSchema> | null {
  return readFields(instruction, spansSchema);
}
