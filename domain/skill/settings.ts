import { z } from 'zod';
import { dialogueTurns } from './response';

/** A flow with more instructions would come near the engine's history limits (51,200 events). */
const MOST_INSTRUCTIONS = 500;

/** More solves cost more than they tell. */
const MOST_SOLVES = 9;

/** Per-skill settings (design §4); the skill file sets its defaults, the run file overrides them. */
export const skillSettingsSchema = z.strictObject({
  limit: z.number().int().min(1).nullable().default(null).describe('seeds taken by this skill; null: all it accepts'),
  tasks: z.number().int().min(1).max(100).default(2).describe('task types drawn per transformed seed'),
  perTask: z.number().int().min(1).max(20).default(3).describe('instructions asked of each task agent, at most'),
  suggestions: z
    .number()
    .int()
    .min(1)
    .max(10)
    .default(3)
    .describe('suggestions per instruction, or per goal where each goal has its own pair'),
  rounds: z.number().int().min(0).max(10).default(1).describe('refinement rounds'),
  maxInstructions: z.number().int().min(1).max(MOST_INSTRUCTIONS).default(24).describe('cap of instructions per seed'),
  unanswerable: z.number().min(0).max(1).default(0.1).describe('highest share of unanswerable samples'),
  agreement: z
    .number()
    .int()
    .min(0)
    .max(MOST_SOLVES)
    .optional()
    .describe('blind solves of each instruction beside its answer; kept where most agree'),
  turns: dialogueTurns
    .optional()
    .describe(
      "dialogues: user turns at most, the opening included, or actions where no user speaks; left out: the skill's own limits",
    ),
});
export type SkillSettings = z.infer<typeof skillSettingsSchema>;
