import { z } from 'zod';
import { prompt } from './fields';
import { toolRounds, tools } from './transformation';

/** User turns of one dialogue: longer ones repeat themselves. */
const MOST_TURNS = 12;
/** Calls or actions in a row: whoever has not got there by then is lost. */
const MOST_STEPS = 20;

export const dialogueTurns = z.number().int().min(1).max(MOST_TURNS);

/** How the teacher answers: once, or in a dialogue with simulators (paper §2, step 4; §3, tool use). */
export const responseSchema = z.strictObject({
  mode: z.enum(['single', 'dialogue']).default('single'),
  ask: prompt.optional().describe("the teacher's style for this skill"),
  shape: z.string().optional().describe('the answer shape of each teacher turn; left out: plain text'),
  tools: tools.describe('tools that the teacher may use; the sample does not show it'),
  toolRounds,
  apis: z
    .string()
    .optional()
    .describe(
      "dialogue: the field of the content's data that lists APIs; they are the sample's tools, simulated by world",
    ),
  turns: z
    .tuple([dialogueTurns, dialogueTurns])
    .optional()
    .describe('dialogue: user turns from and to, the opening included; one is drawn'),
  steps: z
    .number()
    .int()
    .min(1)
    .max(MOST_STEPS)
    .optional()
    .describe('dialogue: most calls or actions in a row before the teacher must end its turn'),
  user: z
    .strictObject({
      ask: prompt.describe('how the simulated user goes on'),
      personas: z.array(z.string().min(1)).default([]).describe('who the user is; one is drawn'),
    })
    .optional()
    .describe('dialogue: who speaks after the teacher; left out: the dialogue ends with its first text'),
  world: z
    .strictObject({
      ask: prompt.describe('how the simulated APIs or pages behave'),
      makes: z.string().describe('the world shape of what it answers'),
    })
    .optional()
    .describe("dialogue: what answers the teacher's calls or actions"),
});
export type ResponseSettings = z.infer<typeof responseSchema>;
