import { z } from 'zod';
import type { Instruction } from '../../artifact';
import { readFields } from '../read-fields';

const groundedSchema = z.object({ kind: z.string(), supporting: z.array(z.number()) });

/** Whether the documents answer the question at all; null where it is no such question. */
export function isAnswered(instruction: Instruction): boolean | null {
  if (instruction.unanswerable) return false;
  const fields = readFields(instruction, groundedSchema);
  return fields === null ? null : fields.kind !== 'unanswered' && fields.supporting.length > 0;
}
