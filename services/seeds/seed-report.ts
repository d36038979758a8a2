import type { Seed, SeedKind } from '../../domain/seed';

/** Why something that was found did not become a seed. */
export type DropRule =
  | 'hidden'
  | 'dependencies'
  | 'ignored'
  | 'link'
  | 'special'
  | 'unreadable'
  | 'large'
  | 'binary'
  | 'encoding'
  | 'format'
  | 'empty'
  | 'short'
  | 'duplicate';

/** A folder (its path ends in `/`), file or chunk (`#n`) that was left out. */
export interface Drop {
  path: string;
  rule: DropRule;
  /** One sentence for the user. */
  reason: string;
}

export interface ReadFile {
  path: string;
  kind: SeedKind;
  /** Of a text, by its English name, as its first seed shows it; null when unsure. A source file's ending says more than its text. */
  language: string | null;
  /** Seeds that came of it, after dropping. */
  seeds: number;
  /** Words in those seeds. */
  words: number;
}

/** A seed without its text: a report may name a million. */
export type SeedEntry = Omit<Seed, 'text'>;

/** Everything that reading found: the same tree always gives the same report. */
export interface SeedReport {
  /** In order of path, then of place in the file. */
  seeds: SeedEntry[];
  files: ReadFile[];
  dropped: Drop[];
  counts: SeedCounts;
}

export interface SeedCounts {
  /** Files that were read. */
  files: number;
  seeds: number;
  words: number;
  tokens: number;
  /** By rule, those that occurred. */
  dropped: Partial<Record<DropRule, number>>;
}
