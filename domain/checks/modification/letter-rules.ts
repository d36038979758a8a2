import type { LetterRule, LetterRuleName } from '../../shapes/letter-rule';
import { sentences } from '../../text/sentences';
import { withoutMarkup } from '../../text/without-markup';
import { words } from '../../text/words';
import { CASE_RULES } from './case-rules';
import type { RuleFinding } from './rule-finding';

export const FINDINGS_BY_RULE: Record<
  Exclude<LetterRuleName, 'none'>,
  (text: string, rule: LetterRule) => RuleFinding
> = {
  ...CASE_RULES,
  'words-start-with': (text, { letters }) => best(tokenisations(text).map((all) => startsAmong(all, letters))),
  'nth-words-start-with': (text, { letters, every }) =>
    best(
      tokenisations(text).map((all) =>
        startsAmong(
          all.filter((_, index) => (index + 1) % every === 0),
          letters,
        ),
      ),
    ),
  'words-avoid': (text, { letters }) => {
    const all = words(text);
    const broken = all.filter((word) => letters.some((letter) => word.toLowerCase().includes(letter.toLowerCase())));
    return { broken, places: all.length };
  },
  'sentences-start-with': (text, { letters }) => startsAmong(sentences(withoutMarkup(text)), letters),
  'initials-spell': (text, { letters }) => {
    const wanted = letters.map(plain).join('');
    const readings = [text.split(/\r\n?|\n/), sentences(text)].map((parts) => parts.map(initial).join(''));
    const read = readings.find((reading) => reading === wanted) ?? readings[0] ?? '';
    return { broken: read === wanted ? [] : [read], places: 1 };
  },
};

/** "well-known" is one word or two: a rule is broken when it is broken either way. Numbers have no first letter. */
function tokenisations(text: string): string[][] {
  const bare = withoutMarkup(text);
  return [words(bare), bare.split(/\s+/)].map((all) => all.filter((word) => /[\p{L}\p{N}]/u.test(word)));
}

function best(findings: readonly RuleFinding[]): RuleFinding {
  return findings.reduce((left, right) => (right.broken.length < left.broken.length ? right : left));
}

function startsAmong(texts: readonly string[], letters: readonly string[]): RuleFinding {
  const lettered = texts.filter((text) => /\p{L}/u.test(text));
  return {
    broken: lettered.filter((text) => !letters.some((start) => startsWith(text, start))),
    places: lettered.length,
  };
}

/** A single letter begins a word of any length; a longer beginning is a whole word. Accents and case aside. */
function startsWith(text: string, start: string): boolean {
  const given = plain(text).replace(/^[^\p{L}\p{N}]+/u, '');
  const wanted = plain(start).trim();
  if (!given.startsWith(wanted)) return false;
  const next = given[wanted.length] ?? ' ';
  return [...wanted].length === 1 || !/[\p{L}\p{N}]/u.test(next);
}

function initial(text: string): string {
  return plain(text).match(/[\p{L}\p{N}]/u)?.[0] ?? '';
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
