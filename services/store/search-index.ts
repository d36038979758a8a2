import type { Kysely } from 'kysely';
import type { Schema } from './schema';

/** Which terms which seed holds; each database has its own kind of index behind this. */
export interface SearchIndex {
  /** Seeds that are there already stay as they are. To be called in the transaction that writes the seeds. */
  add(db: Kysely<Schema>, run: string, entries: readonly SearchEntry[]): Promise<void>;
  /** Ids of seeds that hold one of the terms, best first. */
  find(db: Kysely<Schema>, run: string, terms: readonly string[], limit: number): Promise<string[]>;
  delete(db: Kysely<Schema>, run: string): Promise<void>;
}

/** Terms are letters and digits alone (`domain/text/search-terms`), so that they can stand in both databases' query languages. */
export interface SearchEntry {
  seed: string;
  terms: readonly string[];
}

/** The seeds that are found. Where their terms stand is the business of each index. */
export interface SearchSeedTable {
  run: string;
  seed: string;
}
