import type { ModelSettings, Role } from './model-settings';
import type { RunDefinition } from './run';

/** The run file's name for the model of every role that names none. */
export const DEFAULT_MODEL = 'default';

type Models = Pick<RunDefinition, 'models' | 'roles'>;

/** The run file's name for a role's model. */
export function modelNameOf({ roles }: Pick<Models, 'roles'>, role: Role): string {
  return roles[role] ?? DEFAULT_MODEL;
}

/** A role's model; a run that was launched has one for each role. */
export function modelOf(definition: Models, role: Role): { name: string; settings: ModelSettings } {
  const name = modelNameOf(definition, role);
  const settings = definition.models[name];
  if (settings === undefined) throw new Error(`the run has no model "${name}" for the role ${role}`);
  return { name, settings };
}
