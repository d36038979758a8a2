import { queryTerms } from '../../domain/text/search-terms';

/** A search engine's result shows two lines of about this length in all (ours). */
const LENGTH = 300;
/** Of that, what stands before the first word that was found. */
const BEFORE = 60;
/** Places of one word that are looked at: a word this common says nothing about where to look. */
const MOST_PLACES = 50;

/** The part of about 300 characters that holds most of the query's different words, the first of equals; on one line. */
export function snippetOf(text: string, query: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LENGTH) return line;
  const start = Math.max(0, Math.min(bestPlace(line, queryTerms(query)) - BEFORE, line.length - LENGTH));
  return cutOut(line, start);
}

function bestPlace(line: string, terms: readonly string[]): number {
  const small = line.toLowerCase();
  const places = terms.flatMap((term) => placesOf(small, term).map((at) => ({ at, term }))).sort((a, b) => a.at - b.at);
  let best = { at: 0, different: 0 };
  for (const [index, { at }] of places.entries()) {
    const near = places.slice(index).filter((other) => other.at < at + LENGTH - BEFORE);
    const different = new Set(near.map(({ term }) => term)).size;
    if (different > best.different) best = { at, different };
  }
  return best.at;
}

function placesOf(text: string, term: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(term); at !== -1 && places.length < MOST_PLACES; at = text.indexOf(term, at + 1))
    places.push(at);
  return places;
}

/** Whole words where there are spaces; an ellipsis where something is left out. */
function cutOut(line: string, start: number): string {
  const end = start + LENGTH;
  const part = [...line.slice(start, end)].filter((letter) => !/^[\uD800-\uDFFF]$/.test(letter)).join('');
  const from = start === 0 ? part : part.replace(/^\S{0,20}\s/, '');
  const whole = end >= line.length ? from : from.replace(/\s\S{0,20}$/, '');
  return `${start === 0 ? '' : '… '}${whole.trim()}${end >= line.length ? '' : ' …'}`;
}
