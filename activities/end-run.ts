import type { ControlActivities, RunActivities } from '../domain/contract/activities';
import { cancelOpenFlows } from '../services/runs/end-terminated';
import type { Dependencies } from './dependencies';

/** The control that ends a run: from then on the gateway sends nothing more for it. */
export function stopRun({ store }: Dependencies): ControlActivities['stopRun'] {
  return async ({ run }) => store.controls.put({ run, stopped: true });
}

/** Cancels what the store says is open in a stopped run; flows that ended meanwhile are left as they are. */
export function cancelFlows(dependencies: Dependencies): RunActivities['cancelFlows'] {
  return async ({ run }) => cancelOpenFlows(dependencies, run);
}

/** Writes the run's end, unless a launch added flows since the last of the others ended: then the run goes on. */
export function finishRun({ store }: Dependencies): RunActivities['finishRun'] {
  return async ({ run, state }) => {
    await store.runs.end(run, state, new Date().toISOString(), null);
    const finished = (await store.runs.get(run))?.state !== 'running';
    const { total, ended, failed } = await store.flows.count(run);
    return { finished, flows: { total, ended, failed }, samples: await store.samples.count(run) };
  };
}
