import type { Skill } from './skill';

/** The checks that a skill, its tasks and its goals name, each once, in that order. */
export function checksNamed(skill: Skill): string[] {
  const entries = [skill, ...skill.instruction.tasks, ...skill.refinement.goals];
  return [...new Set(entries.flatMap(({ checks }) => checks))];
}
