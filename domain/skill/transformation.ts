import { z } from 'zod';
import { SEED_KINDS } from '../seed';
import { from, id, prompt, title, weight } from './fields';

/** A search that has not found it by then will not. */
const MOST_TOOL_ROUNDS = 10;

const makes = z.string().optional().describe('the content shape of what it makes; left out: a passage');
export const tools = z.array(z.string()).min(1).optional().describe('tools that the agent may use');
export const toolRounds = z
  .number()
  .int()
  .min(1)
  .max(MOST_TOOL_ROUNDS)
  .optional()
  .describe('how often the agent may use its tools before it must answer');

/** A further step of a chain: an agent, or a tool alone, on what came before. */
export const stepSchema = z.strictObject({
  id,
  title,
  ask: prompt.optional().describe('what this agent makes of what came before'),
  use: z.string().optional().describe('the tool that is used instead of an agent; its result is the content'),
  arguments: z.record(z.string(), prompt).optional().describe("the tool's arguments, each a template"),
  makes,
  tools,
  toolRounds,
});
export type TransformationStep = z.infer<typeof stepSchema>;

/** One content transformation agent (paper §2, step 1). Without `ask` it is the identity: no model call. */
export const transformationSchema = z.strictObject({
  id,
  title,
  from,
  weight,
  kinds: z.array(z.enum(SEED_KINDS)).min(1).optional().describe('kinds of seeds it is drawn for; left out: all'),
  ask: prompt.optional().describe('what this agent makes of the seed; left out for identity'),
  makes,
  tools,
  toolRounds,
  base: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('other skills: the content is a finished instruction that one of them makes of the seed'),
  chain: z.array(stepSchema).min(1).optional().describe('further steps on what it made, in order'),
  tasks: z.array(z.string()).min(1).optional().describe('ids of the tasks it leads to; left out: all'),
});
export type Transformation = z.infer<typeof transformationSchema>;
