import type { Skill } from '../../domain/skill/skill';
import { bundledSkills, loadSkill } from '../../services/skills/load-skills';
import { skillCounts } from '../../services/skills/skill-counts';
import type { SkillsDocument } from '../documents';

/** One skill by id or file, or all of ours. Reads files only. */
export async function listSkills(reference: string | null): Promise<SkillsDocument> {
  const skills = reference === null ? await bundledSkills() : [await loadSkill(reference, process.cwd())];
  return { skills: skills.map(skillDocument), counts: skillCounts(skills) };
}

function skillDocument({
  skill,
  title,
  split,
  transformation,
  instruction,
  refinement,
}: Skill): SkillsDocument['skills'][number] {
  return {
    id: skill,
    title,
    split,
    transformations: transformation.agents.map(entry),
    tasks: instruction.tasks.map(entry),
    goals: refinement.goals.map(entry),
  };
}

function entry<From extends string>({ id, title, from }: { id: string; title: string; from: From }) {
  return { id, title, from };
}
