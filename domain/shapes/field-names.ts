import { z } from 'zod';

/** The names of an object schema's fields, in order: what templates may use of it. */
export function fieldNames(schema: z.ZodType): string[] {
  return Object.keys(z.toJSONSchema(schema, { io: 'input' }).properties ?? {});
}
