import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { SkillsDocument } from '../../documents';
import { anchoredSkill } from '../../run-file/run-file';
import type { Select } from '../action';
import { done } from '../answer';
import { skillReference } from '../arguments/skill-reference';
import { table } from '../text/table';
import { verb } from '../verb';

/** `skills [ID]`: the skills, or one with its agents, tasks and goals. */
export function addSkills(program: Command, select: Select): void {
  verb(program, 'skills', 'the skills; one skill with its agents, tasks and goals')
    .argument('[id]', "a skill's id or a skill file", skillReference('ID'))
    .action((reference: string | undefined) => {
      select(async (shell) => {
        const client = await shell.client();
        const document = await client.skills(
          reference === undefined ? null : anchoredSkill(reference, resolve(shell.cwd)),
        );
        return done(document, reference === undefined ? listText(document) : oneText(document));
      });
    });
}

function listText({ skills, counts }: SkillsDocument): string {
  const all = table(
    ['id', 'title', 'agents', 'tasks', 'goals'],
    skills.map(({ id, title, transformations, tasks, goals }) => [
      id,
      title,
      transformations.length,
      tasks.length,
      goals.length,
    ]),
  );
  return `${all}\n\n${counts.skills} skills with ${counts.tasks} tasks in all, ${counts.paperTasks} of them from the paper`;
}

function oneText({ skills }: SkillsDocument): string {
  return skills
    .flatMap(({ id, title, transformations, tasks, goals }) => [
      `${id} · ${title}`,
      `transformation agents\n${entries(transformations)}`,
      `tasks\n${entries(tasks)}`,
      `refinement goals\n${entries(goals)}`,
    ])
    .join('\n\n');
}

function entries(list: SkillsDocument['skills'][number]['tasks']): string {
  return table(
    ['id', 'title', 'from'],
    list.map(({ id, title, from }) => [id, title, from]),
  );
}
