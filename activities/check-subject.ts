import type { CheckSubject } from '../domain/checks/check';
import { AGREEMENT, UNIVERSAL_CHECKS } from '../domain/checks/registry';
import type { Lineage } from '../domain/lineage';
import { goalNamed } from '../domain/skill/goal-named';
import { type Desk, taskOf } from './desk';

/** Everything that checks may look at for one answer; `outputs` are those of all checks, see `outputsOf`. */
export function subjectOf(desk: Desk, lineage: Lineage, id: string): CheckSubject {
  const response = lineage.response(id);
  const instruction = lineage.instruction(response.parent);
  const parent = instruction.parent === null ? null : lineage.instruction(instruction.parent);
  const solutions = lineage.of('solution', instruction.id).toSorted((a, b) => a.attempt - b.attempt);
  return {
    seed: desk.seed,
    content: lineage.content(instruction.content),
    instruction,
    parent: parent && {
      instruction: parent,
      content: lineage.content(parent.content),
      response: lineage.of('response', parent.id)[0] ?? null,
    },
    response,
    solutions: solutions.map(({ text }) => text),
    outputs: [],
    language: desk.run.definition.language,
  };
}

/** A check's own programs in their order. */
export function outputsOf(lineage: Lineage, response: string, name: string): CheckSubject['outputs'] {
  return lineage
    .of('output', response)
    .filter(({ check }) => check === name)
    .toSorted((a, b) => a.index - b.index);
}

/** Those for every skill, the skill's, the task's and the goal's, each once, in this order. */
export function checkNamesFor({ skill, settings }: Desk, task: string, goal: string | null): string[] {
  const ofGoal = goal === null ? [] : goalNamed(skill, goal).checks;
  const agreement = settings.agreement ? [AGREEMENT.name] : [];
  return [...new Set([...UNIVERSAL_CHECKS, ...skill.checks, ...taskOf(skill, task).checks, ...ofGoal, ...agreement])];
}
