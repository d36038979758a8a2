import type { Seed } from '../../domain/seed';
import { queryTerms } from '../../domain/text/search-terms';
import type { Connections } from './connections';
import type { SearchStore } from './searches';
import type { SeedStore } from './store';

export class SqlSearchStore implements SearchStore {
  constructor(
    private readonly connections: Connections,
    private readonly seeds: SeedStore,
  ) {}

  async search(run: string, query: string, limit: number): Promise<Seed[]> {
    const terms = queryTerms(query);
    if (terms.length === 0) return [];
    const ids = await this.connections.search.find(this.connections.reader, run, terms, limit);
    const found = await Promise.all(ids.map((id) => this.seeds.get(run, id)));
    return found.filter((seed) => seed !== null);
  }
}
