import type { RunKind } from '../../domain/run';
import type { LadderProbes } from '../../services/model/ladder-probes';
import type { RunFile } from '../run-file/run-file';
import { type GivenItem, givenWork } from './given-artifact';
import type { PreparedRun } from './prepare-run';
import { resolveDefinition } from './resolve-definition';

export interface GivenRun {
  kind: Exclude<RunKind, 'generation'>;
  /** One skill, whose agents are used. */
  file: RunFile;
  /** What the user brings, anew with each call. */
  items(): AsyncIterable<GivenItem> | Iterable<GivenItem>;
}

/** A run of one of the paper's flows on its own, over what a user brings. */
export async function prepareGiven(
  { kind, file, items }: GivenRun,
  probes: LadderProbes,
  say: (line: string) => void,
): Promise<PreparedRun> {
  const { definition, nameOfModel } = await resolveDefinition(kind, file, probes, say);
  return {
    name: file.name ?? `${kind}-${nameOfModel}`,
    definition,
    work: async function* () {
      for (const skill of definition.skills) {
        let position = 0;
        for await (const item of items()) yield givenWork(item, skill, position++, kind);
      }
    },
    budget: file.budget,
  };
}
