import type { RunKind } from '../../domain/run';
import { resolveModels } from '../../services/model/ladder';
import type { LadderProbes } from '../../services/model/ladder-probes';
import type { RunFile } from '../run-file/run-file';
import { type GivenItem, givenFlow } from './given-artifact';
import { launchedSkills, nameAfter, type PreparedRun } from './prepare-run';

export interface GivenRun {
  kind: Exclude<RunKind, 'generation'>;
  /** One skill, whose agents are used. */
  file: RunFile;
  items: readonly GivenItem[];
}

/** A run of one of the paper's flows on its own, over what a user brings. */
export async function prepareGiven(
  { kind, file, items }: GivenRun,
  probes: LadderProbes,
  say: (line: string) => void,
): Promise<PreparedRun> {
  const skills = await launchedSkills(file);
  const { models, notes } = await resolveModels({ models: file.models, flags: file.modelFlags }, probes);
  for (const note of notes) say(note);
  const { drawSeed, language, roles, window, callsPerActivity } = file;
  const flows = skills.flatMap((skill) => items.map((item, position) => givenFlow(item, skill, position)));
  return {
    name: file.name ?? `${kind}-${nameAfter(models.default?.model ?? 'run')}`,
    definition: { kind, drawSeed, language, skills, models, roles, window, callsPerActivity },
    seeds: flows.map(({ seed }) => seed),
    flows: flows.map(({ flow }) => (kind === 'transformation' ? { ...flow, given: null } : flow)),
    budget: file.budget,
    given: kind === 'transformation' ? [] : flows.flatMap(({ given }) => given),
  };
}
