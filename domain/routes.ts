import { ROLES, type Role } from './model-settings';
import { modelQueue, WORKFLOWS_QUEUE } from './queues';
import { modelNameOf } from './role-model';
import type { RunDefinition } from './run';

type Routed = Pick<RunDefinition, 'roles' | 'queues'>;

/** The queue of a role's calls: its model's own where the run has one for it. */
export function queueOfRole(definition: Routed, role: Role): string {
  const queue = modelQueue(modelNameOf(definition, role));
  return definition.queues?.includes(queue) ? queue : WORKFLOWS_QUEUE;
}

/** Every queue that the run needs a worker on. */
export function queuesOf(definition: Routed): string[] {
  return [...new Set([WORKFLOWS_QUEUE, ...ROLES.map((role) => queueOfRole(definition, role))])];
}
