import { z } from 'zod';
import type { Instruction } from '../../artifact';
import { readFields } from '../read-fields';

const fact = z.object({ name: z.string(), value: z.string() });
const toolTaskSchema = z.object({
  told: z.array(fact),
  withheld: z.array(fact),
  expected_calls: z.array(z.object({ api: z.string(), arguments: z.string() })),
  unavailable: z.array(z.string()),
});

/** What the writer of a tool task knows of its solution; null for any other instruction. */
export function readToolTask(instruction: Instruction): z.infer<typeof toolTaskSchema> | null {
  return readFields(instruction, toolTaskSchema);
}
