import { z } from 'zod';
import { SEED_KINDS } from '../seed';
import { checks, from, id, prompt, title, weight } from './fields';
import { layoutsSchema } from './layout';
import { skillOverridesSchema } from './overrides';
import { responseSchema } from './response';
import { toolRounds, tools, transformationSchema } from './transformation';

/** One entry of the taxonomy with its instruction writer (paper §2, step 2). */
export const taskSchema = z.strictObject({
  id,
  title,
  from,
  weight,
  shape: z.string().optional().describe("the instruction's shape; left out: the skill's"),
  ask: prompt,
  tools,
  toolRounds,
  layouts: layoutsSchema.optional().describe("layouts of its own; left out: the skill's"),
  checks,
});

/** What a suggester-editor pair aims at (paper §2, step 3). */
export const goalSchema = z.strictObject({
  id,
  title,
  from,
  weight: z
    .number()
    .positive()
    .max(1000)
    .default(1)
    .describe('pairs each: probability of the pair, up to 1; pairs together: relative weight'),
  edits: z.enum(['instruction', 'content']).describe('what the editor may change'),
  unanswerable: z
    .boolean()
    .default(false)
    .describe('the editor removes what the question needs; the question stays word for word'),
  changesAnswer: z.boolean().default(false).describe('the new key must differ from the old'),
  tasks: z.array(z.string()).min(1).optional().describe('ids of the tasks it suits; left out: all'),
  suggest: prompt.describe('what the suggester looks for'),
  edit: prompt.describe('how the editor carries it out'),
  checks,
});

/** The format of a skill file (design §4): data, read by one engine that names no skill. */
export const skillSchema = z.strictObject({
  skill: id,
  title,
  split: z
    .string()
    .regex(
      /^[a-z0-9_]{1,64}$/,
      'split names are lower-case letters, digits and underscores, since files are named after them',
    )
    .nullable()
    .default(null)
    .describe('its split in the public release'),
  accepts: z.strictObject({
    kinds: z.array(z.enum(SEED_KINDS)).min(1),
    words: z.tuple([z.number().int().min(0), z.number().int().min(1)]).default([30, 100_000]),
  }),
  settings: skillOverridesSchema.default({}),
  transformation: z.strictObject({
    pick: z.literal('one').default('one').describe('one agent is drawn per seed'),
    angles: z.array(z.string()).default([]).describe('points of view, one drawn per call'),
    agents: z.array(transformationSchema).min(1),
  }),
  instruction: z.strictObject({
    shape: z.string().describe('the shape that tasks use unless they name another'),
    noun: z.string().min(1).max(20).default('Instruction').describe("what the UI calls one: 'Question'"),
    frame: prompt.optional().describe('what holds for every task of this skill'),
    tools: tools.describe('tools that the writers of all tasks may use'),
    toolRounds,
    angles: z.array(z.string()).default([]),
    tasks: z.array(taskSchema).min(1),
  }),
  refinement: z.strictObject({
    pairs: z
      .enum(['each', 'together'])
      .describe('each: a suggester per goal; together: one suggester that is given several goals'),
    frame: prompt.optional().describe('what holds for every goal of this skill'),
    sees: z
      .literal('response')
      .optional()
      .describe('suggesters also read the answer or the conversation, which is then made first'),
    goals: z.array(goalSchema).min(1),
  }),
  response: responseSchema,
  layouts: layoutsSchema,
  checks,
});

export type Skill = z.infer<typeof skillSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Goal = z.infer<typeof goalSchema>;
