import { ApplicationFailure } from '@temporalio/common';
import type { ControlActivities } from '../domain/contract/activities';
import { changedLimits, modelProblem } from '../domain/limits';
import { DEFAULT_MODEL } from '../domain/role-model';
import type { Dependencies } from './dependencies';

/** From then on the gateway sends nothing for the run and no new flow is opened, until it is resumed. */
export function pauseRun({ store }: Dependencies): ControlActivities['pauseRun'] {
  return async ({ run }) => store.controls.put({ run, paused: true });
}

export function resumeRun({ store }: Dependencies): ControlActivities['resumeRun'] {
  return async ({ run }) => store.controls.put({ run, paused: false });
}

/** Writes the overrides with the change; which models a run has is known here, not in the workflow. */
export function changeLimits({ store, catalog }: Dependencies): ControlActivities['changeLimits'] {
  return async ({ run, change }) => {
    const known = await catalog.get(run);
    const problem = known && modelProblem(known.record.definition, change.model ?? DEFAULT_MODEL);
    if (problem) throw ApplicationFailure.create({ type: 'limits.invalid', message: problem, nonRetryable: true });
    const before = (await store.controls.get(run)) ?? { window: null, limits: {} };
    await store.controls.put({ run, ...changedLimits(before, change) });
  };
}
