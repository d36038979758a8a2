import type { Skill } from '../../domain/skill/skill';

/** Of several skills together; `paperTasks` are those that the paper names. */
export interface SkillCounts {
  skills: number;
  transformations: number;
  tasks: number;
  paperTasks: number;
  goals: number;
}

export function skillCounts(skills: readonly Skill[]): SkillCounts {
  const tasks = skills.flatMap(({ instruction }) => instruction.tasks);
  return {
    skills: skills.length,
    transformations: skills.flatMap(({ transformation }) => transformation.agents).length,
    tasks: tasks.length,
    paperTasks: tasks.filter(({ from }) => from === 'paper').length,
    goals: skills.flatMap(({ refinement }) => refinement.goals).length,
  };
}
