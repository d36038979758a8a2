import { sha256Hex } from '../hash';

/** The place of a seed in a draw: skills take the lowest first, so that a higher limit only adds seeds (design §9 `--limit`). */
export function orderOf(drawSeed: number, seedId: string): string {
  return sha256Hex(`${drawSeed}:${seedId}`);
}
