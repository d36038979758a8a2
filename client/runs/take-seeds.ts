import type { FlowRow } from '../../domain/flow';
import type { LaunchedSkill } from '../../domain/run';
import type { Seed } from '../../domain/seed';
import type { Skill } from '../../domain/skill/skill';

export type NewFlow = Pick<FlowRow, 'skill' | 'seed' | 'position' | 'given'>;

/**
 * Which seeds each skill takes: of those it accepts the lowest by order, up to its limit. A seed's position is its place
 * in that order among all seeds, so that skills work through the same seeds side by side.
 */
export function takeSeeds(
  seeds: readonly Seed[],
  skills: readonly LaunchedSkill[],
  orderOf: (seed: string) => string,
): NewFlow[] {
  const ordered = seeds
    .map((seed) => ({ seed, order: orderOf(seed.id) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ seed }, position) => ({ seed, position }));
  return skills.flatMap(({ definition, settings }) =>
    ordered
      .filter(({ seed }) => accepts(definition, seed))
      .slice(0, settings.limit ?? undefined)
      .map(({ seed, position }) => ({ skill: definition.skill, seed: seed.id, position, given: null })),
  );
}

function accepts({ accepts: { kinds, words } }: Skill, seed: Seed): boolean {
  const [least, most] = words;
  return kinds.includes(seed.kind) && seed.words >= least && seed.words <= most;
}
