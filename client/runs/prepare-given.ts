import type { RunKind } from '../../domain/run';
import type { LadderProbes } from '../../services/model/ladder-probes';
import type { RunFile } from '../run-file/run-file';
import { type GivenItem, givenFlow } from './given-artifact';
import type { PreparedRun } from './prepare-run';
import { resolveDefinition } from './resolve-definition';

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
  const { definition, nameOfModel } = await resolveDefinition(kind, file, probes, say);
  const flows = definition.skills.flatMap((skill) => items.map((item, position) => givenFlow(item, skill, position)));
  return {
    name: file.name ?? `${kind}-${nameOfModel}`,
    definition,
    seeds: flows.map(({ seed }) => seed),
    flows: flows.map(({ flow }) => (kind === 'transformation' ? { ...flow, given: null } : flow)),
    budget: file.budget,
    given: kind === 'transformation' ? [] : flows.flatMap(({ given }) => given),
  };
}
