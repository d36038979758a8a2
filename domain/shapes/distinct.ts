import { normalise } from '../text/normalise';

/** Texts that a reader would take for one another, each named once. */
export function repeated(texts: readonly string[]): string[] {
  const seen = texts.map(normalise);
  return texts.filter((_, index) => seen.indexOf(seen[index] ?? '') < index);
}
