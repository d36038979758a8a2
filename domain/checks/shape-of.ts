import type { Instruction } from '../artifact';
import { shapeNamed } from '../shapes/registry';
import type { InstructionShape } from '../shapes/shape';

/** The instruction's shape if its fields fit it; instructions that users bring have none. */
export function shapeOf({ shape: name, fields }: Instruction): InstructionShape | null {
  const shape = shapeNamed(name);
  return shape?.schema.safeParse(fields).success ? shape : null;
}
