import type { z } from 'zod';
import type { Instruction } from '../artifact';

/** The instruction's fields as this schema knows them; null when its shape has none of that kind. */
export function readFields<Fields>(instruction: Instruction, schema: z.ZodType<Fields>): Fields | null {
  const parsed = schema.safeParse(instruction.fields);
  return parsed.success ? parsed.data : null;
}
