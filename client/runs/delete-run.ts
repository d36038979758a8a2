import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../../domain/contract/workflows';
import { UserError } from '../../domain/errors';
import { temporalConfig } from '../../temporal.config';
import type { Context } from '../context';
import type { DeleteDocument } from '../documents';
import { engineRuns } from './engine-runs';

/** Deletions under way at once: more only queue up in the server. */
const DELETIONS_AT_ONCE = 20;

/**
 * Frees what a run holds: its histories on the server first, which ends what may still run there, then its rows. With
 * `journal` also the answers that it paid for; other runs keep what they made of them.
 */
export async function deleteRun(context: Context, name: string, journal: boolean): Promise<DeleteDocument> {
  const { state } = await context.record(name);
  if (state === 'running')
    throw new UserError(`the run "${name}" has not ended; stop it first: npx agentinstruct stop ${name}`, 'NAME');
  const store = await context.store();
  const histories = (await engineRuns(context)) ? await deleteHistories(context, name) : null;
  const paid = journal ? await store.journal.deletePaidBy(name) : 0;
  return { name, freed: { ...(await store.runs.delete(name)), journal: paid, histories } };
}

/** Two stores may share a server, and names: only what runs on this store's queue is ours. */
async function deleteHistories(context: Context, name: string): Promise<number> {
  const { client } = await context.engine(() => {});
  const taskQueue = temporalConfig.taskQueue((await context.store()).id);
  let batch: WorkflowExecutionInfo[] = [];
  let deleted = 0;
  for await (const execution of client.workflow.list({ query: `${SEARCH_ATTRIBUTES.run} = '${name}'` })) {
    if (execution.taskQueue !== taskQueue) continue;
    batch.push(execution);
    deleted += 1;
    if (batch.length < DELETIONS_AT_ONCE) continue;
    await deleteAll(client, batch);
    batch = [];
  }
  await deleteAll(client, batch);
  return deleted;
}

async function deleteAll(client: Client, executions: readonly WorkflowExecutionInfo[]): Promise<void> {
  const { namespace } = client.options;
  const deletions = executions.map(({ workflowId, runId }) =>
    client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId, runId } }),
  );
  await Promise.all(deletions);
}
