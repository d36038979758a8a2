import type { Seed } from '../../domain/seed';
import { searchTerms } from '../../domain/text/search-terms';
import type { SearchEntry } from './search-index';

/** A seed is found by its title too, which often names what the text only speaks of. */
export function searchEntry({ id, title, text }: Seed): SearchEntry {
  return { seed: id, terms: searchTerms(`${title}\n${text}`) };
}
