import type { Artifact } from '../domain/artifact';
import { sha256Hex } from './hash';

/** Long enough that a billion artifacts of one run do not meet (96 bits), short enough for histories. */
const ID_CHARACTERS = 24;

/** An artifact with its id: the hash of what it is, of whose it is and of its place among its siblings. */
export function withId<A extends Artifact>(
  artifact: Omit<A, 'id'>,
  owner: { skill: string; seed: string },
  index: number,
): Omit<A, 'id'> & { id: string } {
  return { ...artifact, id: shortHash([owner.skill, owner.seed, index, artifact]) };
}

/** The same value always has the same hash, in every run and on every machine. */
export function shortHash(value: unknown): string {
  return sha256Hex(JSON.stringify(value)).slice(0, ID_CHARACTERS);
}
