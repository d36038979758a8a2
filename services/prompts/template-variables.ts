/** What each kind of template in a skill file may use; anything else is an error when the file is loaded. */
const CONTENT = ['content.title', 'content.text'];
const REFINED = [...CONTENT, 'goal.title', 'task.title', 'instruction', 'answer', 'language'];

export const TEMPLATE_VARIABLES = {
  transformation: ['seed.title', 'seed.text', 'seed.kind', 'angle', 'language'],
  task: [...CONTENT, 'task.title', 'count', 'angle', 'language'],
  instructionFrame: [...CONTENT, 'task.title', 'count', 'angle', 'language'],
  suggest: REFINED,
  edit: [...REFINED, 'suggestion.change', 'suggestion.why'],
  refinementFrame: ['task.title', 'language'],
  response: ['language'],
  layout: ['instruction', 'text', 'title'],
} as const;

export type TemplateKind = keyof typeof TEMPLATE_VARIABLES;
