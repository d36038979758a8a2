import { z } from 'zod';
import type { Tool } from './tool';

/** Output: `{ printed, value }`; an error is the last lines of its traceback. */
export const python = {
  name: 'python',
  about:
    'Runs a Python 3 program with the standard library, without files or network, for at most ten seconds. Returns what it printed and the value of its last line. Nothing is kept from one run to the next.',
  arguments: z.strictObject({ code: z.string().min(1).max(20_000).describe('the whole program') }),
} satisfies Tool;
