import type { Budget } from '../../domain/budget';
import { UserError } from '../../domain/errors';
import type { LaunchedSkill, RunDefinition } from '../../domain/run';
import type { Seed } from '../../domain/seed';
import type { Skill } from '../../domain/skill/skill';
import type { LadderProbes } from '../../services/model/ladder-probes';
import { orderOf } from '../../services/seeds/order-of';
import { readSeeds } from '../../services/seeds/read-seeds';
import type { RunFile } from '../run-file/run-file';
import type { GivenArtifact } from './given-artifact';
import { resolveDefinition } from './resolve-definition';
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
  const { definition, nameOfModel } = await resolveDefinition('generation', file, probes, say);
  const { skills } = definition;
  const { paths, folder } = file.seeds;
  const read = await readSeeds({ paths, cwd: folder, chunkTokens: file.chunkTokens, minWords: LEAST_WORDS });
  const flows = takeSeeds(read.seeds, skills, (seed) => orderOf(file.drawSeed, seed));
  reportSkills(skills, flows, say);
  const taken = new Set(flows.map(({ seed }) => seed));
  return {
    name: file.name ?? nameOfModel,
    definition,
    seeds: read.seeds.filter(({ id }) => taken.has(id)),
    flows,
    given: [],
    budget: file.budget,
  };
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
