/** What a word or sign behind a number multiplies it by. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousand|k|tausend|mille|mil)$/i, 1e3],
  [/^(?:million(?:s|en)?|mio|mn|mln|M|millones|milioni)$/i, 1e6],
  [/^(?:billions?|bn|milliarden?|mrd|milliards?|B)$/i, 1e9],
  [/^(?:trillions?|tn|billionen)$/i, 1e12],
];

/** `m` is left out: it is a metre far more often than a million. */
const NO_SCALE = /^[mb]$/;

/** The factor of `million`, `k`, `bn`; 1 for any other word. */
export function scaleOf(word: string): number {
  if (NO_SCALE.test(word)) return 1;
  return SCALES.find(([pattern]) => pattern.test(word))?.[1] ?? 1;
}
