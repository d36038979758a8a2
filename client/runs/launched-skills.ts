import { UserError } from '../../domain/errors';
import type { LaunchedSkill } from '../../domain/run';
import { skillSettingsSchema } from '../../domain/skill/settings';
import type { Skill } from '../../domain/skill/skill';
import { sha256Hex } from '../../services/hash';
import { bundledSkills, loadSkill } from '../../services/skills/load-skills';
import type { RunFile } from '../run-file/run-file';

/** The run file's skills with their settings; its own `limit` holds where a skill has none. */
export async function launchedSkills(file: Pick<RunFile, 'skills' | 'seeds' | 'limit'>): Promise<LaunchedSkill[]> {
  const requests = file.skills ?? (await bundledSkills()).map(({ skill }) => ({ skill, settings: {} }));
  const launched = await Promise.all(
    requests.map(async ({ skill, settings }) => {
      const definition = await loadSkill(skill, file.seeds.folder);
      return launch(definition, { limit: file.limit, ...definition.settings, ...settings });
    }),
  );
  for (const [index, { definition }] of launched.entries()) {
    const twice = launched.findIndex((other) => other.definition.skill === definition.skill) < index;
    if (twice)
      throw new UserError(`two of the skills have the id "${definition.skill}"; ids are unique in a run`, 'skills');
  }
  return launched;
}

export function launch(definition: Skill, settings: object): LaunchedSkill {
  return { hash: sha256Hex(JSON.stringify(definition)), definition, settings: skillSettingsSchema.parse(settings) };
}
