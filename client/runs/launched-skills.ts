import { UserError } from '../../domain/errors';
import type { LaunchedSkill } from '../../domain/run';
import type { SeedKind } from '../../domain/seed';
import type { SkillOverrides } from '../../domain/skill/overrides';
import { skillSettingsSchema } from '../../domain/skill/settings';
import type { Skill } from '../../domain/skill/skill';
import type { Transformation } from '../../domain/skill/transformation';
import { sha256Hex } from '../../services/hash';
import { bundledSkills, loadSkill } from '../../services/skills/load-skills';
import type { RunFile } from '../run-file/run-file';
import type { SkillRequest } from '../run-file/skill-request';

/** The run file's skills with their settings; its own `limit` holds where a skill has none. */
export async function launchedSkills(file: Pick<RunFile, 'skills' | 'seeds' | 'limit'>): Promise<LaunchedSkill[]> {
  const requests: SkillRequest[] = file.skills ?? (await bundledSkills()).map(({ skill }) => ({ skill, settings: {} }));
  const launched = await Promise.all(
    requests.map(async ({ skill, settings }) => {
      const { definition, bases } = await withBases(await loadSkill(skill, file.seeds.folder), file.seeds.folder);
      refuseUseless(settings, definition);
      return launch(definition, { limit: file.limit, ...definition.settings, ...settings }, bases);
    }),
  );
  for (const [index, { definition }] of launched.entries()) {
    const twice = launched.findIndex((other) => other.definition.skill === definition.skill) < index;
    if (twice)
      throw new UserError(`two of the skills have the id "${definition.skill}"; ids are unique in a run`, 'skills');
  }
  return launched;
}

export function launch(definition: Skill, settings: object, bases: Skill[] = []): LaunchedSkill {
  const text = JSON.stringify(definition);
  const launched = { definition, settings: skillSettingsSchema.parse(settings) };
  if (bases.length === 0) return { hash: sha256Hex(text), ...launched };
  return { hash: sha256Hex(text + JSON.stringify(bases)), ...launched, bases };
}

/** The skills that the file's transformations build on, read now, so that the run keeps them as they are. */
async function withBases(definition: Skill, folder: string): Promise<{ definition: Skill; bases: Skill[] }> {
  const { skill, accepts, transformation } = definition;
  const names = [...new Set(transformation.agents.flatMap(({ base = [] }) => base))];
  const bases = await Promise.all(names.map((name) => loadSkill(name, folder)));
  for (const base of bases) refuseUnfit(skill, base);
  for (const kind of accepts.kinds) {
    const drawn = transformation.agents.some((agent) => takes(agent, kind, bases));
    if (!drawn) throw new UserError(`none of the transformations of ${skill} takes seeds of kind ${kind}`, 'skills');
  }
  const idOf = new Map(names.map((name, index) => [name, bases[index]?.skill ?? name]));
  const agents = transformation.agents.map((agent) =>
    agent.base === undefined ? agent : { ...agent, base: agent.base.map((name) => idOf.get(name) ?? name) },
  );
  return {
    definition: bases.length === 0 ? definition : { ...definition, transformation: { ...transformation, agents } },
    bases,
  };
}

function takes({ kinds, base }: Transformation, kind: SeedKind, bases: readonly Skill[]): boolean {
  if (kinds !== undefined && !kinds.includes(kind)) return false;
  return base === undefined || bases.some(({ accepts }) => accepts.kinds.includes(kind));
}

/** A limit that nothing can come near is a mistake about the skill. */
function refuseUseless({ turns }: SkillOverrides, { skill, response }: Skill): void {
  if (turns === undefined || response.mode === 'dialogue') return;
  throw new UserError(`${skill} makes no dialogues: take \`turns\` out of its settings`, 'skills');
}

function refuseUnfit(skill: string, base: Skill): void {
  const where = 'transformation.agents base';
  if (base.response.mode === 'dialogue')
    throw new UserError(`${skill} cannot build on ${base.skill}: that is a dialogue itself`, where);
  if (base.transformation.agents.some((agent) => agent.base !== undefined))
    throw new UserError(`${skill} cannot build on ${base.skill}: that builds on other skills itself`, where);
}
