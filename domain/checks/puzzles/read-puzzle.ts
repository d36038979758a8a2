import type { Instruction } from '../../artifact';
import type { Puzzle } from '../../puzzle/puzzle';
import { constraintPuzzleSchema } from '../../shapes/constraint-puzzle';
import { readFields } from '../read-fields';

/** The puzzle that an instruction holds; null for any other. */
export function readPuzzle(instruction: Instruction): Puzzle | null {
  return readFields(instruction, constraintPuzzleSchema);
}
