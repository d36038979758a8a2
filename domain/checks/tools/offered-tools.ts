import { z } from 'zod';
import type { Response } from '../../artifact';
import { type Json, parseJson } from '../../json/json';

const json: z.ZodType<Json> = z.json();
const toolsSchema = z.array(z.object({ function: z.object({ name: z.string(), parameters: json }) }));

/** Name and parameters of each API that the conversation has. */
export function offeredTools({ tools }: Response): { name: string; parameters: Json }[] {
  const parsed = toolsSchema.safeParse(parseJson(tools ?? ''));
  return parsed.success ? parsed.data.map((tool) => tool.function) : [];
}
