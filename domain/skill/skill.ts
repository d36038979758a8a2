import { z } from 'zod';
import { SEED_KINDS } from '../seed';
import { skillOverridesSchema } from './overrides';

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'ids are lower-case letters, digits and hyphens, at most 64')
  .refine((name) => name !== 'constructor', 'this word is taken by the language itself');
const title = z.string().min(1).max(80);
const prompt = z.string().min(1).describe('a Liquid template');
const from = z.enum(['paper', 'ours']).describe('where this entry comes from');
const weight = z.number().positive().max(1000).default(1).describe('how often it is drawn, relative to its siblings');
const checks = z.array(z.string()).default([]).describe('names of checks');

/** One content transformation agent (paper §2, step 1). Without `ask` it is the identity: no model call. */
export const transformationSchema = z.strictObject({
  id,
  title,
  from,
  weight,
  ask: prompt.optional().describe('what this agent makes of the seed; left out for identity'),
  tasks: z.array(z.string()).min(1).optional().describe('ids of the tasks it leads to; left out: all'),
});

/** One entry of the taxonomy with its instruction writer (paper §2, step 2). */
export const taskSchema = z.strictObject({
  id,
  title,
  from,
  weight,
  shape: z.string().optional().describe("the instruction's shape; left out: the skill's"),
  ask: prompt,
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
    angles: z.array(z.string()).default([]),
    tasks: z.array(taskSchema).min(1),
  }),
  refinement: z.strictObject({
    pairs: z
      .enum(['each', 'together'])
      .describe('each: a suggester per goal; together: one suggester that is given several goals'),
    frame: prompt.optional().describe('what holds for every goal of this skill'),
    goals: z.array(goalSchema).min(1),
  }),
  response: z.strictObject({
    mode: z.literal('single').default('single'),
    ask: prompt.optional().describe("the teacher's style for this skill"),
  }),
  layouts: z
    .array(prompt)
    .min(1)
    .describe('how content and instruction become the user turn; one is drawn per instruction'),
  checks,
});

export type Skill = z.infer<typeof skillSchema>;
export type Transformation = z.infer<typeof transformationSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Goal = z.infer<typeof goalSchema>;
