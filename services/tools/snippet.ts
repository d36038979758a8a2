import { queryTerms } from '../../domain/text/search-terms';

/** What stands before the first word that was found, as a part of the whole (ours). */
const BEFORE = 1 / 5;
/** Places of one word that are looked at: a word this common says nothing about where to look. */
const MOST_PLACES = 50;

/** The part of about `length` characters that holds most of the query's different words, the first of equals; on one line. */
export function snippetOf(text: string, query: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const before = Math.round(length * BEFORE);
  const place = bestPlace(line, queryTerms(query), length - before);
  return cutOut(line, Math.max(0, Math.min(place - before, line.length - length)), length);
}

function bestPlace(line: string, terms: readonly string[], reach: number): number {
  const small = line.toLowerCase();
  const places = terms.flatMap((term) => placesOf(small, term).map((at) => ({ at, term }))).sort((a, b) => a.at - b.at);
  let best = { at: 0, different: 0 };
  for (const [index, { at }] of places.entries()) {
    const near = places.slice(index).filter((other) => other.at < at + reach);
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
function cutOut(line: string, start: number, length: number): string {
  const end = start + length;
  const part = [...line.slice(start, end)].filter((letter) => !/^[\uD800-\uDFFF]$/.test(letter)).join('');
  const from = start === 0 ? part : part.replace(/^\S{0,20}\s/, '');
  const whole = end >= line.length ? from : from.replace(/\s\S{0,20}$/, '');
  return `${start === 0 ? '' : '… '}${whole.trim()}${end >= line.length ? '' : ' …'}`;
}
