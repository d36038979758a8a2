import { z } from 'zod';

/** What the parts of a skill file share. */
export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'ids are lower-case letters, digits and hyphens, at most 64')
  .refine((name) => name !== 'constructor', 'this word is taken by the language itself');
export const title = z.string().min(1).max(80);
export const prompt = z.string().min(1).describe('a Liquid template');
export const from = z.enum(['paper', 'ours']).describe('where this entry comes from');
export const weight = z
  .number()
  .positive()
  .max(1000)
  .default(1)
  .describe('how often it is drawn, relative to its siblings');
export const checks = z.array(z.string()).default([]).describe('names of checks');
