import type { Seed } from '../../domain/seed';
import { Lowest } from '../runs/lowest';
import type { PreparedRun } from '../runs/prepare-run';

/** The flows of one skill, and the seeds of those that come first: their order is the draw's, so they are a fair sample. */
export interface Survey {
  flows: number;
  sample: Seed[];
}

/** Reads all work once; of a million seeds it holds their positions, and `size` texts a skill. */
export async function surveyWork(prepared: PreparedRun, size: number): Promise<Map<string, Survey>> {
  const found = new Map(
    prepared.definition.skills.map(({ definition }) => [
      definition.skill,
      { positions: new Set<number>(), lowest: new Lowest<Seed>(size) },
    ]),
  );
  for await (const { seed, flows } of prepared.work()) {
    for (const { skill, position } of flows) {
      found.get(skill)?.positions.add(position);
      found.get(skill)?.lowest.offer(position, seed);
    }
  }
  return new Map(
    [...found].map(([skill, { positions, lowest }]) => [
      skill,
      { flows: positions.size, sample: lowest.entries().map(({ value }) => value) },
    ]),
  );
}
