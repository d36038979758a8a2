import { z } from 'zod';
import type { Instruction } from '../../artifact';
import { readFields } from '../read-fields';

const fewShotSchema = z.object({
  rule: z.string(),
  examples: z.array(z.object({ input: z.string(), output: z.string() })),
  new_input: z.string(),
  answer: z.string(),
});

/** Examples and key of a few-shot task; null for any other instruction. */
export function readFewShot(instruction: Instruction): z.infer<typeof fewShotSchema> | null {
  return readFields(instruction, fewShotSchema);
}
