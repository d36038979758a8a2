import type { FlowActivities } from '../domain/contract/activities';
import { drawPlan, goalsFor } from '../domain/draw/draw-plan';
import type { Plan } from '../domain/plan';
import type { Dependencies } from './dependencies';
import { type Desk, openDesk, taskOf } from './desk';

/** Draws the plan; as an activity's result it stands in the history and never changes again. */
export function planFlow(dependencies: Dependencies): FlowActivities['planFlow'] {
  return async ({ flow }) => {
    const desk = await openDesk(dependencies, { flow });
    const { drawSeed, models, callsPerActivity } = desk.run.definition;
    const { skill, bases, settings, seed } = desk;
    const plan = drawPlan({ drawSeed, seed: seed.id, kind: seed.kind, skill, bases, settings });
    const longest = Math.max(...Object.values(models).map(({ timeoutSeconds }) => timeoutSeconds));
    const row = await dependencies.store.flows.get(flow);
    return {
      plan: await forGiven(dependencies, desk, plan, row?.given ?? null),
      modelTimeoutMs: longest * 1000,
      callsPerActivity,
      retried: row?.retried ?? false,
    };
  };
}

/** A flow that starts from an instruction refines that one's task, not the drawn ones. */
async function forGiven(
  { material }: Dependencies,
  { flow, skill }: Desk,
  plan: Plan,
  given: string | null,
): Promise<Plan> {
  const stored = given === null ? null : await material.artifact(flow.run, given);
  if (stored?.artifact.kind !== 'instruction') return plan;
  const { id, title } = taskOf(skill, stored.artifact.task);
  return { ...plan, tasks: [{ id, title, count: 1, angle: null, goals: goalsFor(skill, id) }] };
}
