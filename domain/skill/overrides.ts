import { z } from 'zod';
import { skillSettingsSchema } from './settings';

const { limit, tasks, perTask, suggestions, rounds, maxInstructions, unanswerable, agreement, turns } =
  skillSettingsSchema.shape;

/**
 * The settings that a run file gives for one skill, without defaults: what it leaves out stays as the skill file has it.
 * (`skillSettingsSchema.partial()` would fill in the general defaults.)
 */
export const skillOverridesSchema = z
  .strictObject({
    limit: limit.removeDefault(),
    tasks: tasks.removeDefault(),
    perTask: perTask.removeDefault(),
    suggestions: suggestions.removeDefault(),
    rounds: rounds.removeDefault(),
    maxInstructions: maxInstructions.removeDefault(),
    unanswerable: unanswerable.removeDefault(),
    agreement,
    turns,
  })
  .partial();
export type SkillOverrides = z.infer<typeof skillOverridesSchema>;
