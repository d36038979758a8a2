import type { z } from 'zod';
import type { constraintPuzzleSchema } from '../shapes/constraint-puzzle';

/** A constraint puzzle's formal part, as its shape holds it. */
export type Puzzle = z.infer<typeof constraintPuzzleSchema>;
export type PuzzleRule = Pick<Puzzle['rules'][number], 'when' | 'holds'>;
