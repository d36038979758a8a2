import { WorkflowNotFoundError } from '@temporalio/client';
import type { ControlActivities, RunActivities } from '../domain/contract/activities';
import { flowWorkflowId } from '../domain/flow';
import type { Dependencies } from './dependencies';

type Ends = Pick<Dependencies, 'store' | 'client' | 'catalog'>;

/** The control that ends a run: from then on the gateway sends nothing more for it. */
export function stopRun({ store }: Dependencies): ControlActivities['stopRun'] {
  return async ({ run }) => store.controls.put({ run, stopped: true });
}

/** Cancels what the store says is open in a stopped run; flows that ended meanwhile are left as they are. */
export function cancelFlows(dependencies: Ends): RunActivities['cancelFlows'] {
  return async ({ run }) => cancelOpen(dependencies, run);
}

/** Writes the run's end, unless a launch added flows since the last of the others ended: then the run goes on. */
export function finishRun({ store }: Dependencies): RunActivities['finishRun'] {
  return async ({ run, state }) => {
    const { total, waiting, open, ended, failed } = await store.flows.count(run);
    const finished = state === 'stopped' || waiting + open === 0;
    if (finished) await store.runs.end(run, state, new Date().toISOString(), null);
    return { finished, flows: { total, ended, failed }, samples: await store.samples.count(run) };
  };
}

/** A run that was terminated in the engine has no workflow left to stop it: its control and its flows are ended here. */
export async function stopIfTerminated(ends: Ends, run: string): Promise<void> {
  if (!(await wasTerminated(ends, run))) return;
  await ends.store.controls.put({ run, stopped: true });
  await cancelOpen(ends, run);
  await ends.store.runs.end(run, 'stopped', new Date().toISOString(), null);
}

async function wasTerminated({ client }: Ends, run: string): Promise<boolean> {
  const description = await ifKnown(() => client.workflow.getHandle(run).describe());
  return description?.status.name === 'TERMINATED';
}

async function cancelOpen({ store, client, catalog }: Ends, run: string): Promise<void> {
  const kind = (await catalog.get(run))?.record.definition.kind ?? 'generation';
  for (const flow of await store.flows.open(run)) {
    await ifKnown(() => client.workflow.getHandle(flowWorkflowId(flow, kind)).cancel());
  }
}

/** Null for a workflow that the server no longer knows, or that has ended. */
async function ifKnown<T>(look: () => Promise<T>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}
