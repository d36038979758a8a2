import { UNIVERSAL_CHECKS } from '../domain/checks/registry';
import { verify } from '../domain/checks/verify';
import type { FlowActivities, VerdictReport } from '../domain/contract/activities';
import { Lineage } from '../domain/lineage';
import { goalNamed } from '../domain/skill/goal-named';
import type { Dependencies } from './dependencies';
import { type Desk, openDesk, taskOf } from './desk';

/** Holds every answered instruction against its checks; a sample that fails one is kept apart, with the reason. */
export function verifySamples(dependencies: Dependencies): FlowActivities['verifySamples'] {
  return async ({ flow, responses }) => {
    const desk = await openDesk(dependencies, { flow });
    const lineage = new Lineage(await dependencies.store.artifacts.ofFlow(flow));
    return responses.map((id) => verdictOn(desk, lineage, id));
  };
}

function verdictOn(desk: Desk, lineage: Lineage, id: string): VerdictReport {
  const response = lineage.response(id);
  const instruction = lineage.instruction(response.parent);
  const parent = instruction.parent === null ? null : lineage.instruction(instruction.parent);
  const checks = verify(checkNames(desk, instruction.task, instruction.goal), {
    seed: desk.seed,
    content: lineage.content(instruction.content),
    instruction,
    parent: parent && { instruction: parent, content: lineage.content(parent.content) },
    response,
    language: desk.run.definition.language,
  });
  const failed = checks.find(({ result }) => result === 'failed');
  const reason = failed ? `${failed.name}: ${failed.detail}` : null;
  return { response: id, verdict: failed ? 'rejected' : 'kept', reason, checks };
}

/** Those for every skill, the skill's, the task's and the goal's, each once, in this order. */
function checkNames({ skill }: Desk, task: string, goal: string | null): string[] {
  const ofGoal = goal === null ? [] : goalNamed(skill, goal).checks;
  return [...new Set([...UNIVERSAL_CHECKS, ...skill.checks, ...taskOf(skill, task).checks, ...ofGoal])];
}
