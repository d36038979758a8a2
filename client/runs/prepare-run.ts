import type { Budget } from '../../domain/budget';
import { UserError } from '../../domain/errors';
import type { LaunchedSkill, RunDefinition } from '../../domain/run';
import type { Skill } from '../../domain/skill/skill';
import type { LadderProbes } from '../../services/model/ladder-probes';
import { positionOf } from '../../services/seeds/position-of';
import { SeedFiles } from '../../services/seeds/seed-files';
import type { RunFile } from '../run-file/run-file';
import { resolveDefinition } from './resolve-definition';
import { takeSeeds } from './take-seeds';
import type { Work } from './work';

/** Shorter chunks say too little for any skill. */
export const LEAST_WORDS = 20;

/** What a launch brings to the store. */
export interface PreparedRun {
  name: string;
  definition: RunDefinition;
  /** Reads what is to be done, anew with each call: a million seeds are never in memory together. */
  work(): AsyncIterable<Work>;
  /** Null: none is named. */
  budget: Budget | null;
}

/** Reads skills, models and seeds as the run file names them; nothing is written or started. */
export async function prepareRun(
  file: RunFile,
  probes: LadderProbes,
  say: (line: string) => void,
): Promise<PreparedRun> {
  const { definition, nameOfModel } = await resolveDefinition('generation', file, probes, say);
  const { skills } = definition;
  const { paths, folder } = file.seeds;
  const { chunkTokens, drawSeed } = file;
  const source = await SeedFiles.find({ paths, cwd: folder, chunkTokens, minWords: LEAST_WORDS });
  const work = await takeSeeds(source, { skills, positionOf: (seed) => positionOf(drawSeed, seed) });
  await reportSkills(skills, work(), say);
  return {
    name: file.name ?? nameOfModel,
    definition,
    work,
    budget: file.budget,
  };
}

/** Reads until every skill has found a seed: as a rule, the first file. */
async function reportSkills(
  skills: readonly LaunchedSkill[],
  work: AsyncIterable<Work>,
  say: (line: string) => void,
): Promise<void> {
  const idle = new Map(skills.map(({ definition }) => [definition.skill, definition]));
  for await (const { flows } of work) {
    for (const { skill } of flows) idle.delete(skill);
    if (idle.size === 0) return;
  }
  const wishes = [...idle.values()].map((skill) => ({ id: skill.skill, wants: wants(skill) }));
  if (idle.size === skills.length) {
    throw new UserError(
      `none of the seeds can be used: ${wishes.map(({ id, wants }) => `${id} takes ${wants}`).join('; ')}. See what was read with: agentinstruct seeds PATH`,
      'seeds',
    );
  }
  for (const { id, wants } of wishes) say(`${id} takes none of the seeds: it wants ${wants}`);
}

function wants({ accepts: { kinds, words } }: Skill): string {
  return `seeds of kind ${kinds.join(' or ')} with ${words[0]} to ${words[1]} words`;
}
