import type { Seed } from '../../domain/seed';

/** The documents that the tool `search` looks into: a run's own seeds, of runs that asked for it at launch. */
export interface SearchStore {
  /**
   * Seeds that hold some of the query's words, best first: rare words count more, ties go by id. Other runs change nothing.
   * Any text is a query; one without letters or digits finds nothing.
   */
  search(run: string, query: string, limit: number): Promise<Seed[]>;
}
