import { type SkillSettings, skillSettingsSchema } from '../../domain/skill/settings';
import { type Skill, skillSchema } from '../../domain/skill/skill';

/** A skill with one of everything, for tests that are about the engine and not about a skill. */
export function smallSkill(changes: Record<string, unknown> = {}): Skill {
  return skillSchema.parse({
    skill: 'small-skill',
    title: 'Small skill',
    accepts: { kinds: ['text'], words: [1, 10_000] },
    settings: { tasks: 2, perTask: 2, suggestions: 1, rounds: 1, maxInstructions: 8 },
    transformation: {
      agents: [
        { id: 'identity', title: 'Identity', from: 'paper' },
        {
          id: 'letter',
          title: 'Letter',
          from: 'ours',
          ask: 'A letter that says what the source says.',
          tasks: ['facts', 'reasons'],
        },
      ],
    },
    instruction: {
      shape: 'question',
      tasks: [
        { id: 'facts', title: 'Facts', from: 'paper', ask: 'Ask for a fact.' },
        { id: 'reasons', title: 'Reasons', from: 'ours', ask: 'Ask why something is so.' },
        { id: 'figures', title: 'Figures', from: 'ours', ask: 'Ask for a figure.' },
      ],
    },
    refinement: {
      pairs: 'each',
      goals: [
        {
          id: 'harder',
          title: 'Harder',
          from: 'paper',
          edits: 'instruction',
          suggest: 'Find one more step.',
          edit: 'Add it.',
        },
        {
          id: 'unanswerable',
          title: 'Unanswerable',
          from: 'paper',
          edits: 'content',
          unanswerable: true,
          tasks: ['facts'],
          suggest: 'Find what to take away.',
          edit: 'Take it away.',
        },
      ],
    },
    response: { ask: 'Answer in one sentence.' },
    layouts: ['{{ text }}\n\n{{ instruction }}', '{{ instruction }}\n\nText:\n{{ text }}'],
    ...changes,
  });
}

export function settingsOf(skill: Skill, changes: Partial<SkillSettings> = {}): SkillSettings {
  return skillSettingsSchema.parse({ ...skill.settings, ...changes });
}
