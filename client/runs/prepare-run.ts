import type { Budget } from '../../domain/budget';
import { UserError } from '../../domain/errors';
import type { LaunchedSkill, RunDefinition } from '../../domain/run';
import type { Seed } from '../../domain/seed';
import { skillSettingsSchema } from '../../domain/skill/settings';
import type { Skill } from '../../domain/skill/skill';
import { sha256Hex } from '../../services/hash';
import { resolveModels } from '../../services/model/ladder';
import type { LadderProbes } from '../../services/model/ladder-probes';
import { orderOf } from '../../services/seeds/order-of';
import { readSeeds } from '../../services/seeds/read-seeds';
import { bundledSkills, loadSkill } from '../../services/skills/load-skills';
import type { RunFile } from '../run-file/run-file';
import type { GivenArtifact } from './given-artifact';
import { type NewFlow, takeSeeds } from './take-seeds';

/** Shorter chunks say too little for any skill. */
export const LEAST_WORDS = 20;

/** What a launch brings to the store. */
export interface PreparedRun {
  name: string;
  definition: RunDefinition;
  /** The seeds that some skill takes. */
  seeds: Seed[];
  flows: NewFlow[];
  /** What flows of the paper's flows on their own start from. */
  given: GivenArtifact[];
  /** Null: none is named. */
  budget: Budget | null;
}

/** Reads skills, models and seeds as the run file names them; nothing is written or started. */
export async function prepareRun(
  file: RunFile,
  probes: LadderProbes,
  say: (line: string) => void,
): Promise<PreparedRun> {
  const skills = await launchedSkills(file);
  const { models, notes } = await resolveModels({ models: file.models, flags: file.modelFlags }, probes);
  for (const note of notes) say(note);
  const { paths, folder } = file.seeds;
  const read = await readSeeds({ paths, cwd: folder, chunkTokens: file.chunkTokens, minWords: LEAST_WORDS });
  const flows = takeSeeds(read.seeds, skills, (seed) => orderOf(file.drawSeed, seed));
  reportSkills(skills, flows, say);
  const taken = new Set(flows.map(({ seed }) => seed));
  const { drawSeed, language, roles, window, callsPerActivity } = file;
  return {
    name: file.name ?? nameAfter(models.default?.model ?? 'run'),
    definition: { kind: 'generation', drawSeed, language, skills, models, roles, window, callsPerActivity },
    seeds: read.seeds.filter(({ id }) => taken.has(id)),
    flows,
    given: [],
    budget: file.budget,
  };
}

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

function reportSkills(skills: readonly LaunchedSkill[], flows: readonly NewFlow[], say: (line: string) => void): void {
  if (flows.length === 0) {
    const accepted = skills.map(({ definition }) => `${definition.skill} takes ${wants(definition)}`).join('; ');
    throw new UserError(
      `none of the seeds can be used: ${accepted}. See what was read with: agentinstruct seeds PATH`,
      'seeds',
    );
  }
  for (const { definition } of skills) {
    if (!flows.some(({ skill }) => skill === definition.skill))
      say(`${definition.skill} takes none of the seeds: it wants ${wants(definition)}`);
  }
}

function wants({ accepts: { kinds, words } }: Skill): string {
  return `seeds of kind ${kinds.join(' or ')} with ${words[0]} to ${words[1]} words`;
}

/** `HuggingFaceTB/SmolLM2-135M` becomes `smollm2-135m`: what follows the last slash, in the letters that names may have. */
export function nameAfter(model: string): string {
  const slug = (model.split('/').at(-1) ?? model)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '');
  return slug.slice(0, 64) || 'run';
}
