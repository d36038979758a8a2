import type { Client } from '@temporalio/client';
import { GENERATION_RUN } from '../../domain/contract/workflows';
import { ROLES } from '../../domain/model-settings';
import { WORKFLOWS_QUEUE } from '../../domain/queues';
import { modelOf } from '../../domain/role-model';
import { queueOfRole, queuesOf } from '../../domain/routes';
import type { RunRecord } from '../../domain/run';
import type { Environment } from '../../services/environment';
import { temporalConfig } from '../../temporal.config';
import type { Context } from '../context';

/** So many running runs of others are enough to say that there are some. */
const FOREIGN_LOOKED_AT = 20;

/**
 * What a worker should hear before it waits in vain: keys that its runs need and that are not set here, queues that no
 * run has, and a server whose runs belong to another store. None of it is wrong for sure: a run may yet be launched.
 */
export async function workerNotes(
  context: Context,
  queues: readonly string[],
  say: (line: string) => void,
): Promise<string[]> {
  const store = await context.store();
  const running = (await store.runs.list()).filter(({ state }) => state === 'running');
  const { client } = await context.engine(say);
  return [
    ...running.flatMap((run) => missingKeys(run, queues, context.environment)),
    ...unknownQueues(running, queues),
    ...(running.length > 0 ? [] : await foreignRuns(client, store.id, context.environment)),
  ];
}

function missingKeys({ name, definition }: RunRecord, queues: readonly string[], { secret }: Environment): string[] {
  const asked = ROLES.filter((role) => queues.includes(queueOfRole(definition, role)));
  const models = new Map(asked.map((role) => modelOf(definition, role)).map((model) => [model.name, model.settings]));
  return [...models].flatMap(([model, { provider, apiKeyEnv, headersEnv }]) => {
    const variables = [...(provider === 'openai' ? [apiKeyEnv] : []), ...Object.values(headersEnv)];
    return variables
      .filter((variable) => secret(variable) === null)
      .map((variable) => `the run "${name}" asks its model ${model} with ${variable}, which is not set here`);
  });
}

function unknownQueues(running: readonly RunRecord[], queues: readonly string[]): string[] {
  if (running.length === 0) return [];
  const known = new Set([WORKFLOWS_QUEUE, ...running.flatMap(({ definition }) => queuesOf(definition))]);
  return queues
    .filter((queue) => !known.has(queue))
    .map((queue) => `no running run has the queue ${queue}; its run file would say: queues: [${queue}]`);
}

async function foreignRuns(client: Client, storeId: string, { databaseUrl, home }: Environment): Promise<string[]> {
  const query = `WorkflowType = '${GENERATION_RUN}' AND ExecutionStatus = 'Running'`;
  const others = new Set<string>();
  let looked = 0;
  for await (const { taskQueue } of client.workflow.list({ query, pageSize: FOREIGN_LOOKED_AT })) {
    if (taskQueue !== temporalConfig.taskQueue(storeId)) others.add(taskQueue);
    if (++looked === FOREIGN_LOOKED_AT) break;
  }
  if (others.size === 0) return [];
  const ours = databaseUrl === null ? `the one in ${home}, as DATABASE_URL is not set` : 'the one at DATABASE_URL';
  return [
    `the store of this worker (${ours}) has no running run, and the Temporal server has runs of another store (${[...others].join(', ')}): to work for those set DATABASE_URL to their store`,
  ];
}
