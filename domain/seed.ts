/** What a seed holds; a skill says which kinds it accepts. `api` comes with the skills that use tools. */
export const SEED_KINDS = ['text', 'code', 'api'] as const;
export type SeedKind = (typeof SEED_KINDS)[number];

/** One chunk of text or one source file (paper §2: the raw seed). The id is the hash of the content alone. */
export interface Seed {
  /** 24 hex characters of the SHA-256 of `kind` and `text`. */
  id: string;
  kind: SeedKind;
  /** What a person would call it, for the UI and the layouts: nearest heading, else file name; at most 120 characters. */
  title: string;
  text: string;
  /**
   * File path relative to the folder that seeds are named from (absolute only where it was named so and lies outside),
   * with `#n` for the n-th chunk (from 1) of a file that was split.
   */
  source: string;
  words: number;
  tokens: number;
}
