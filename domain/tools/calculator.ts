import { z } from 'zod';
import type { Tool } from './tool';

/** Output: `{ value }`, an exact decimal as text. */
export const calculator = {
  name: 'calculator',
  about:
    'Computes one expression exactly, in decimals: + - * / ^ %, brackets, and the functions sqrt, round, min, max, sum. No units, no thousands separators.',
  arguments: z.strictObject({
    expression: z.string().min(1).max(500).describe('for example (12.5 + 3) * 4 / 100'),
  }),
} satisfies Tool;
