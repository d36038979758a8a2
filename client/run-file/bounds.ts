import { LIMIT_BOUNDS, MOST_USD } from '../../domain/limits';

/** Limits of what a run file and its flags may ask for; each keeps a slip of the finger from starting something absurd. */
export const BOUNDS = {
  /** A hundred million seeds: two orders beyond the runs we are made for. */
  limit: { least: 1, most: 100_000_000 },
  /** Draw seeds are 31-bit numbers: they stay whole numbers in every language that reads the run's record. */
  drawSeed: { least: 0, most: 2_147_483_647 },
  /** Beyond, an activity waits for its slowest call longer than it saves. */
  callsPerActivity: { least: 1, most: 64 },
  ...LIMIT_BOUNDS,
  /** Below, a chunk has no thought in it; above, small models have no room to answer. */
  chunkTokens: { least: 50, most: 8000 },
  usd: { least: 0, most: MOST_USD },
  /** A million million tokens: what a large model is trained on. */
  tokens: { least: 1, most: 1_000_000_000_000 },
  /** A week; a block that nobody mended by then will not be mended by waiting. */
  waitSeconds: { least: 0, most: 604_800 },
} as const;

export interface Bound {
  readonly least: number;
  readonly most: number;
}
