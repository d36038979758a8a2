import { STOP_WORDS } from './stop-words';

/** Letters of scripts that write no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** Where `readFile` and `HTTPServer` are put together. */
const JOINT = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
/** Longer runs are data, not words. */
const LONGEST = 64;
/** A file of a megabyte must not fill an index row: PostgreSQL's may hold one megabyte. */
const MOST_TERMS = 20_000;
/** A query of more different words finds nothing that fewer would not. */
const MOST_QUERY_TERMS = 32;

/**
 * What a text is found by (ours), in its order and as often as it occurs: words in small letters without accents; the parts of
 * identifiers too; and, where a script has no spaces, every two neighbouring letters. At most 20,000, letters and digits alone.
 */
export function searchTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of text.normalize('NFKC').matchAll(RUN)) {
    if (terms.length >= MOST_TERMS) break;
    for (const part of splitByScript(run)) terms.push(...(part.unspaced ? pairs(part.text) : words(part.text)));
  }
  return terms.slice(0, MOST_TERMS);
}

/** What is looked for: each term once, small words such as "the" left out unless there are no others. */
export function queryTerms(query: string): string[] {
  const all = [...new Set(searchTerms(query))];
  const telling = all.filter((term) => !STOP_WORDS.en?.has(term));
  return (telling.length > 0 ? telling : all).slice(0, MOST_QUERY_TERMS);
}

function splitByScript(run: string): { text: string; unspaced: boolean }[] {
  const parts: { text: string; unspaced: boolean }[] = [];
  let end = 0;
  for (const { 0: text, index } of run.matchAll(UNSPACED)) {
    if (index > end) parts.push({ text: run.slice(end, index), unspaced: false });
    parts.push({ text, unspaced: true });
    end = index + text.length;
  }
  if (end < run.length) parts.push({ text: run.slice(end), unspaced: false });
  return parts;
}

function pairs(text: string): string[] {
  const letters = [...text];
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

function words(run: string): string[] {
  const parts = run.split(JOINT);
  return (parts.length > 1 ? [run, ...parts] : parts)
    .map(folded)
    .filter((word) => word.length <= LONGEST && word !== '');
}

/** Accents go, and with them the difference between `Müller` and `Muller`. */
function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Script=Inherited}/gu, '')
    .normalize('NFC')
    .toLowerCase();
}
