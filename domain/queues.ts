import { didYouMean } from './nearest';
import { quoted } from './quoted';

/** The queue of a store's runs: their workflows, and all work that has no queue of its own. */
export const WORKFLOWS_QUEUE = 'workflows';

const OF_MODELS = 'model:';
/** Names of models as the run file has them. */
const MODEL_QUEUE = /^model:[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The queue for the calls of one model, by the run file's name for it. */
export function modelQueue(model: string): string {
  return `${OF_MODELS}${model}`;
}

/** Why this names no queue, in one sentence; null when it names one. */
export function queueProblem(name: string): string | null {
  if (name === WORKFLOWS_QUEUE || MODEL_QUEUE.test(name)) return null;
  const hint = didYouMean(name, [WORKFLOWS_QUEUE, modelQueue('default')]);
  return `${quoted(name)} is no queue${hint}; queues are ${WORKFLOWS_QUEUE} and ${modelQueue('NAME')}, with a name under models`;
}

/** The model whose calls a queue is for; null for any other queue. */
export function modelOfQueue(queue: string): string | null {
  return queue.startsWith(OF_MODELS) ? queue.slice(OF_MODELS.length) : null;
}
