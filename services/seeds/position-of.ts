import { sha256Hex } from '../hash';

/** 52 bits: every one is exact as a JavaScript number, and those of a million seeds meet once in ten thousand runs. */
const POSITION_DIGITS = 13;

/**
 * The place of a seed in a draw, a hash as a number: skills take the lowest first, so that a higher limit only adds seeds
 * (design §9 `--limit`). It needs no look at the other seeds, and stays when more of them come.
 */
export function positionOf(drawSeed: number, seedId: string): number {
  return Number.parseInt(sha256Hex(`${drawSeed}:${seedId}`).slice(0, POSITION_DIGITS), 16);
}
