import { defineSearchAttributeKey } from '@temporalio/common';
import type { Budget } from '../../domain/budget';
import { GENERATION_RUN, type RunInput, SEARCH_ATTRIBUTES } from '../../domain/contract/workflows';
import { UserError } from '../../domain/errors';
import { queuesOf } from '../../domain/routes';
import type { RunDefinition, RunRecord } from '../../domain/run';
import { toolsUsed } from '../../domain/skill/tools-used';
import { search } from '../../domain/tools/search';
import type { Store } from '../../services/store/store';
import { temporalConfig } from '../../temporal.config';
import type { Context, EngineClient } from '../context';
import { checkPrices } from './check-prices';
import { definitionChanges, mergedSkills } from './definition-changes';
import type { PreparedRun } from './prepare-run';
import { storeWork } from './store-work';

const RUN = defineSearchAttributeKey(SEARCH_ATTRIBUTES.run, 'KEYWORD');

/**
 * Writes a run to the store and starts it, or goes on with the run of that name (design §5). Returns false when it had
 * ended and the launch brings nothing new: then nothing is started. What `limits` changed gives way to the run file.
 * A new run's own row comes first: a launch that was cut off is known by its definition, and can be gone on with or deleted.
 */
export async function launchRun(
  context: Context,
  prepared: PreparedRun,
  say: (line: string) => void,
): Promise<boolean> {
  const store = await context.store();
  const { name } = prepared;
  const known = await store.runs.get(name);
  const definition = known === null ? prepared.definition : extended(known, prepared);
  for (const queue of leftQueues(known, definition))
    say(`flows under way still send calls to the queue ${queue}: keep a worker on it until they have ended`);
  const budget = mergedBudget(await store.budgets.get(name), prepared.budget);
  checkPrices(definition, budget, say);
  const { client } = await context.engine(say);
  await refuseForeignRun(client, name, store);
  if (known === null) await store.runs.launch(name, definition, new Date().toISOString());
  await storeWork(store, name, prepared.work(), { searchable: searches(definition), say });
  if (known?.state === 'completed' && !(await store.flows.anyLeft(name))) return false;
  await store.controls.put({ run: name, window: null, limits: {} });
  if (budget !== null) await store.budgets.set(name, budget);
  if (known === null) await startWorkflow(client, name, store);
  else await startAgain(client, store, { ...known, definition }, '--name');
  return true;
}

/** @throws UserError where the run cannot go on as it is now asked for. */
function extended(known: RunRecord, { name, definition }: PreparedRun): RunRecord['definition'] {
  if (known.state === 'stopped') throw stoppedForGood(name, '--name');
  const changes = definitionChanges(known.definition, definition);
  if (changes.length > 0) {
    throw new UserError(
      `the run "${name}" cannot go on with another definition: ${changes.join('; ')}. Choose another name: what is already paid for is free there`,
      '--name',
    );
  }
  const skills = mergedSkills(known.definition, definition);
  return { ...definition, skills };
}

export function stoppedForGood(name: string, key: string): UserError {
  return new UserError(`the run "${name}" was stopped for good; what it paid for is free under another name`, key);
}

/** Queues that the run no longer has; a flow under way keeps what its plan says. */
function leftQueues(known: RunRecord | null, definition: RunRecord['definition']): string[] {
  if (known?.state !== 'running') return [];
  const kept = queuesOf(definition);
  return queuesOf(known.definition).filter((queue) => !kept.includes(queue));
}

/** The newest values; what a relaunch does not name holds on, so that no limit is lost by a forgotten flag. */
function mergedBudget(known: Budget | null, named: Budget | null): Budget | null {
  if (known === null || named === null) return named ?? known;
  return { usd: named.usd ?? known.usd, tokens: named.tokens ?? known.tokens };
}

/** Whether some skill of the run, or one that it builds on, looks things up in the run's seeds. */
function searches({ skills }: RunDefinition): boolean {
  const all = skills.flatMap(({ definition, bases = [] }) => [definition, ...bases]);
  return all.some((skill) => toolsUsed(skill).has(search.name));
}

/**
 * Sets a known run going. Its workflow may still be open though it has ended, because it has yet to close, or because its
 * worker left before; such a one looks for no new work, and is replaced.
 * @throws UserError under `key` where the run was stopped meanwhile.
 */
export async function startAgain(
  client: EngineClient['client'],
  store: Store,
  { name, definition, startedAt }: RunRecord,
  key: string,
): Promise<void> {
  const before = await store.runs.launch(name, definition, startedAt);
  if (before === 'stopped') throw stoppedForGood(name, key);
  const hasEnded = before === 'completed' || before === 'failed';
  await startWorkflow(client, name, store, hasEnded ? 'TERMINATE_EXISTING' : 'USE_EXISTING');
}

export async function startWorkflow(
  client: EngineClient['client'],
  name: string,
  store: Store,
  ifOpen: 'USE_EXISTING' | 'TERMINATE_EXISTING' = 'USE_EXISTING',
): Promise<void> {
  const input: RunInput = { run: name };
  await client.workflow.start(GENERATION_RUN, {
    args: [input],
    workflowId: name,
    taskQueue: temporalConfig.taskQueue(store.id),
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: ifOpen,
    staticSummary: `Run ${name}`,
    typedSearchAttributes: [{ key: RUN, value: name }],
  });
}

/** Two stores may share a server; a name that the other's run holds there cannot be used by ours. */
async function refuseForeignRun(client: EngineClient['client'], name: string, store: Store): Promise<void> {
  const taskQueue = temporalConfig.taskQueue(store.id);
  const running = client.workflow.list({
    query: `WorkflowId = '${name}' AND ExecutionStatus = 'Running'`,
    pageSize: 1,
  });
  for await (const found of running) {
    if (found.taskQueue === taskQueue) continue;
    throw new UserError(
      `a run "${name}" of another store is running on this Temporal server; choose another name, or terminate it there if its store is gone`,
      '--name',
    );
  }
}
