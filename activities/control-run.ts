import { ApplicationFailure } from '@temporalio/common';
import { unknownPrice } from '../domain/budget-words';
import type { ControlActivities } from '../domain/contract/activities';
import { changedLimits, type LimitsChange, modelProblem } from '../domain/limits';
import { DEFAULT_MODEL } from '../domain/role-model';
import type { RunDefinition } from '../domain/run';
import { unpricedModels } from '../services/model/unpriced-models';
import type { Dependencies } from './dependencies';

/** From then on the gateway sends nothing for the run and no new flow is opened, until it is resumed. */
export function pauseRun({ store }: Dependencies): ControlActivities['pauseRun'] {
  return async ({ run }) => store.controls.put({ run, paused: true });
}

export function resumeRun({ store }: Dependencies): ControlActivities['resumeRun'] {
  return async ({ run }) => store.controls.put({ run, paused: false });
}

/** Writes the overrides with the change, and the budget; which models a run has is known here, not in the workflow. */
export function changeLimits({ store, catalog }: Dependencies): ControlActivities['changeLimits'] {
  return async ({ run, change }) => {
    const known = await catalog.get(run);
    const problem = known && problemFor(known.record.definition, change);
    if (problem) throw ApplicationFailure.create({ type: 'limits.invalid', message: problem, nonRetryable: true });
    const before = (await store.controls.get(run)) ?? { window: null, limits: {} };
    await store.controls.put({ run, ...changedLimits(before, change) });
    if (change.budget === undefined) return;
    const { tokens = null } = (await store.budgets.get(run)) ?? {};
    await store.budgets.set(run, { usd: change.budget, tokens });
  };
}

function problemFor(definition: RunDefinition, { model = DEFAULT_MODEL, budget }: LimitsChange): string | null {
  const unpriced = budget === undefined ? undefined : unpricedModels(definition)[0];
  return modelProblem(definition, model) ?? (unpriced ? unknownPrice(unpriced.name, unpriced.model) : null);
}
