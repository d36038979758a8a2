import type { LaunchedSkill } from '../../domain/run';
import type { Store } from '../../services/store/store';
import type { Lengths } from './lengths';
import { around } from './range';

/** Calls of one stage and their tokens in all. */
interface Sums {
  calls: number;
  input: number;
  output: number;
}

/** Looks up what a stage of a skill took with a model; null when it was never measured. */
export type Measured = (skill: string, stage: string, model: string) => { calls: number; lengths: Lengths } | null;

/** Seeds differ, however many calls were measured; few calls say less. */
const LEAST_SPREAD = 0.2;
const SPREAD_OF_ONE = 0.6;

/** What earlier runs of this store over the same skills took, previews included. */
export async function measured(store: Store, skills: readonly LaunchedSkill[]): Promise<Measured> {
  const hashes = new Set(skills.map(({ hash }) => hash));
  const sums = new Map<string, Sums>();
  for (const { name, definition } of await store.runs.list()) {
    const same = definition.skills.filter(({ hash }) => hashes.has(hash)).map((skill) => skill.definition.skill);
    if (same.length === 0) continue;
    for (const { skill, stage, model, made, inputTokens, outputTokens } of await store.journal.spent(name)) {
      if (!same.includes(skill) || made === 0) continue;
      const key = keyOf(skill, stage, model);
      const { calls, input, output } = sums.get(key) ?? { calls: 0, input: 0, output: 0 };
      sums.set(key, { calls: calls + made, input: input + inputTokens, output: output + outputTokens });
    }
  }
  return (skill, stage, model) => {
    const found = sums.get(keyOf(skill, stage, model));
    return found === undefined ? null : { calls: found.calls, lengths: lengthsOf(found) };
  };
}

function lengthsOf({ calls, input, output }: Sums): Lengths {
  const spread = LEAST_SPREAD + SPREAD_OF_ONE / Math.sqrt(calls);
  return { input: around(input / calls, spread), output: around(output / calls, spread) };
}

function keyOf(...parts: string[]): string {
  return JSON.stringify(parts);
}
