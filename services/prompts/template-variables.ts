/**
 * What each kind of template in a skill file may use; anything else is an error when the file is loaded. `data` and `fields`
 * stand for the fields of the content's and the instruction's shape: see `templateProblems`.
 */
const CONTENT = ['content.title', 'content.text', 'data'];
const REFINED = [...CONTENT, 'fields', 'goal.title', 'task.title', 'instruction', 'answer', 'language'];
const SCENE = [...CONTENT, 'fields', 'task.title', 'instruction', 'answer', 'language'];

export const TEMPLATE_VARIABLES = {
  transformation: ['seed.title', 'seed.text', 'seed.kind', 'angle', 'language'],
  step: [...CONTENT, 'angle', 'language'],
  argument: [...CONTENT, 'language'],
  task: [...CONTENT, 'task.title', 'count', 'angle', 'language'],
  instructionFrame: [...CONTENT, 'task.title', 'count', 'angle', 'language'],
  suggest: REFINED,
  edit: [...REFINED, 'suggestion.change', 'suggestion.why'],
  refinementFrame: ['task.title', 'language'],
  response: ['language'],
  user: [...SCENE, 'persona', 'turn', 'turns'],
  world: SCENE,
  layout: ['instruction', 'text', 'title', 'data', 'fields'],
} as const satisfies Record<string, readonly string[]>;

export type TemplateKind = keyof typeof TEMPLATE_VARIABLES;
