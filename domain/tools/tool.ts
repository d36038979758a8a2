import type { z } from 'zod';

/** A tool that really runs, as skills name it; `services/tools` carries it out. */
export interface Tool {
  /** `[a-z][a-z0-9_]{0,63}`. */
  name: string;
  /** What a model is told of it: what it does, what it returns, its limits. */
  about: string;
  /** An object; every field with a description. */
  arguments: z.ZodType<Record<string, unknown>>;
}
