import type { Client } from '@temporalio/client';
import { flowWorkflowId } from '../../domain/flow';
import { ifKnown } from '../engine/if-known';
import { untilClosed } from '../engine/until-closed';
import type { Store } from '../store/store';

interface Ends {
  store: Pick<Store, 'runs' | 'flows' | 'controls'>;
  client: Client;
}

/** More only queue up in the server. */
const AT_ONCE = 20;
/** A worker closes a cancelled flow within a second; where none is there to do it, the end is not held up longer than this. */
const CLOSE_WAIT_MS = 10_000;

/**
 * A run that was terminated in the engine has no workflow left to stop it: its control and its flows are ended here.
 * Any number of processes may do so at once.
 */
export async function endIfTerminated(ends: Ends, run: string): Promise<void> {
  const description = await ifKnown(() => ends.client.workflow.getHandle(run).describe());
  if (description?.status.name === 'TERMINATED') await endTerminated(ends, run);
}

export async function endTerminated(ends: Ends, run: string): Promise<void> {
  await ends.store.controls.put({ run, stopped: true });
  await cancelOpenFlows(ends, run);
  await ends.store.runs.end(run, 'stopped', new Date().toISOString(), null);
}

/**
 * Cancels what the store says is open in a run, and waits until the engine has closed it: the worker that must do so may
 * leave as soon as its run has ended.
 */
export async function cancelOpenFlows({ store, client }: Ends, run: string): Promise<void> {
  const kind = (await store.runs.get(run))?.definition.kind ?? 'generation';
  const open = await store.flows.open(run);
  const handles = open.map((flow) => client.workflow.getHandle(flowWorkflowId(flow, kind)));
  for (let from = 0; from < handles.length; from += AT_ONCE)
    await Promise.all(handles.slice(from, from + AT_ONCE).map((handle) => ifKnown(() => handle.cancel())));
  const until = Date.now() + CLOSE_WAIT_MS;
  for (const handle of handles)
    await untilClosed(async () => (await ifKnown(() => handle.describe()))?.status.name ?? null, until);
}
