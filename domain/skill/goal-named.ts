import type { Goal, Skill } from './skill';

/** A goal that the plan or a suggestion names. */
export function goalNamed(skill: Skill, id: string): Goal {
  const goal = skill.refinement.goals.find((candidate) => candidate.id === id);
  if (goal === undefined) throw new Error(`the launched skill has no goal ${id}`);
  return goal;
}
