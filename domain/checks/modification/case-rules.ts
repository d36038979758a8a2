import { sentences } from '../../text/sentences';
import { withoutMarkup } from '../../text/without-markup';
import { words } from '../../text/words';
import type { RuleFinding } from './rule-finding';

/** Addresses keep their own case in any sensible result. */
const ADDRESSES = /\bhttps?:\/\/\S+|\bwww\.\S+|\S+@\S+\.\S+/gi;
/** iPhone, eBay: never capitalised at the front. */
const OWN_CASE = /^\p{Ll}{1,2}\p{Lu}/u;
/** Words that title case leaves small in one style guide or another. */
const SMALL = new Set(
  'about above across after against along amid among around before behind below beneath beside between beyond down during from inside into like near onto over past since than that through till toward under until upon when with within without'.split(
    ' ',
  ),
);
const LONGEST_SMALL_WORD = 3;
/** German nouns are some two fifths of its words; beyond that the text is in title case. */
const MOST_CAPITALISED = 0.5;

export const CASE_RULES: Record<
  'upper-case' | 'lower-case' | 'title-case' | 'sentence-case',
  (text: string) => RuleFinding
> = {
  'upper-case': (text) =>
    breaking(text, (word) => [...word].some((letter) => /\p{Ll}/u.test(letter) && hasOneCapital(letter))),
  'lower-case': (text) => breaking(text, (word) => /\p{Lu}|\p{Lt}/u.test(word)),
  'title-case': (text) => ({ ...breaking(text, isUncapitalised), loose: true }),
  'sentence-case': sentenceCase,
};

function breaking(text: string, breaks: (word: string) => boolean): RuleFinding {
  const all = words(bare(text));
  return { broken: all.filter(breaks), places: all.length };
}

/** ß and the like have no capital of their own. */
function hasOneCapital(letter: string): boolean {
  const capital = letter.toUpperCase();
  return capital !== letter && [...capital].length === 1;
}

function isUncapitalised(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !OWN_CASE.test(word) && !SMALL.has(word) && [...word].length > LONGEST_SMALL_WORD;
}

function sentenceCase(text: string): RuleFinding {
  const all = sentences(bare(text)).map(words);
  const broken = all.flatMap(([first = '']) => (/^\p{Ll}/u.test(first) && !OWN_CASE.test(first) ? [first] : []));
  const inner = all.flatMap(([, ...rest]) => rest);
  const capitalised = inner.filter((word) => /^\p{Lu}/u.test(word));
  const isTitleCase = capitalised.length > inner.length * MOST_CAPITALISED;
  return isTitleCase ? { broken: capitalised, places: inner.length } : { broken, places: all.length, loose: true };
}

function bare(text: string): string {
  return withoutMarkup(text.replace(ADDRESSES, ' '));
}
