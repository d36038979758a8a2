import type { FlowActivities } from '../domain/contract/activities';
import { drawPlan, goalsFor } from '../domain/draw/draw-plan';
import type { Plan } from '../domain/plan';
import type { Dependencies } from './dependencies';
import { type Desk, openDesk, taskOf } from './desk';

/** Draws the plan; as an activity's result it stands in the history and never changes again. */
export function planFlow(dependencies: Dependencies): FlowActivities['planFlow'] {
  return async ({ flow }) => {
    const desk = await openDesk(dependencies, flow);
    const { drawSeed, models, callsPerActivity } = desk.run.definition;
    const { skill, bases, settings, seed } = desk;
    const plan = drawPlan({ drawSeed, seed: seed.id, kind: seed.kind, skill, bases, settings });
    const longest = Math.max(...Object.values(models).map(({ timeoutSeconds }) => timeoutSeconds));
    return { plan: await forGiven(dependencies, desk, plan), modelTimeoutMs: longest * 1000, callsPerActivity };
  };
}

/** A flow that starts from an instruction refines that one's task, not the drawn ones. */
async function forGiven({ store }: Dependencies, { flow, skill, load }: Desk, plan: Plan): Promise<Plan> {
  const row = await store.flows.get(flow);
  if (row?.given == null) return plan;
  const given = await store.artifacts.get(flow.run, row.given);
  if (given?.artifact.kind !== 'instruction') return plan;
  const { artifact } = await load('instruction', row.given);
  const { id, title } = taskOf(skill, artifact.task);
  return { ...plan, tasks: [{ id, title, count: 1, angle: null, goals: goalsFor(skill, id) }] };
}
