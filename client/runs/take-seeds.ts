import type { LaunchedSkill } from '../../domain/run';
import type { Seed } from '../../domain/seed';
import type { Skill } from '../../domain/skill/skill';
import { Lowest } from './lowest';
import type { Work } from './work';

/** Where seeds are read from, as often as needed; `only` leaves out the files that are not named. */
export interface SeedSource<File> {
  seeds(only: ReadonlySet<File> | null): AsyncIterable<{ seed: Seed; file: File }>;
}

export interface Draw {
  skills: readonly LaunchedSkill[];
  /** The place of a seed by its id. */
  positionOf(seed: string): number;
}

/** What a draw takes: of each skill the seeds up to a position, and the files that hold them (null: all). */
interface Choice<File> {
  last: ReadonlyMap<string, number>;
  files: ReadonlySet<File> | null;
}

/**
 * Which seeds each skill takes: of those it accepts the lowest by position, up to its limit. Reads the source once more
 * where a skill has a limit, as nobody knows the lowest before all were seen; then and there only positions are held.
 */
export async function takeSeeds<File>(source: SeedSource<File>, draw: Draw): Promise<() => AsyncGenerator<Work>> {
  const { last, files } = await choose(source, draw);
  return async function* () {
    for await (const { seed } of source.seeds(files)) {
      const position = draw.positionOf(seed.id);
      const flows = draw.skills
        .filter(({ definition }) => accepts(definition, seed) && position <= (last.get(definition.skill) ?? Infinity))
        .map(({ definition: { skill } }) => ({ skill, seed: seed.id, position, given: null }));
      if (flows.length > 0) yield { seed, flows, given: [] };
    }
  };
}

async function choose<File>(source: SeedSource<File>, { skills, positionOf }: Draw): Promise<Choice<File>> {
  const limited = skills.flatMap(({ definition, settings: { limit } }) =>
    limit === null ? [] : [{ definition, lowest: new Lowest<File>(limit) }],
  );
  if (limited.length === 0) return { last: new Map(), files: null };
  for await (const { seed, file } of source.seeds(null)) {
    const position = positionOf(seed.id);
    for (const { definition, lowest } of limited) if (accepts(definition, seed)) lowest.offer(position, file);
  }
  const chosen = limited.map(({ definition, lowest }) => ({ skill: definition.skill, entries: lowest.entries() }));
  const files = new Set(chosen.flatMap(({ entries }) => entries.map(({ value }) => value)));
  return {
    last: new Map(chosen.map(({ skill, entries }) => [skill, entries.at(-1)?.position ?? -1])),
    files: limited.length < skills.length ? null : files,
  };
}

function accepts({ accepts: { kinds, words } }: Skill, seed: Seed): boolean {
  const [least, most] = words;
  return kinds.includes(seed.kind) && seed.words >= least && seed.words <= most;
}
