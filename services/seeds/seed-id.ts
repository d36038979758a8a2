import type { SeedKind } from '../../domain/seed';
import { sha256Hex } from '../hash';

/** 96 bits: a billion seeds do not meet. */
const ID_CHARACTERS = 24;

/** The same content has the same id wherever it lies; NUL keeps kind and text apart. */
export function seedId(kind: SeedKind, text: string): string {
  return sha256Hex(`${kind}\u0000${text}`).slice(0, ID_CHARACTERS);
}
