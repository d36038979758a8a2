import { scriptOf, scriptShares } from '../../domain/text/script';
import { languageName } from '../prompts/language-name';

/** The library is sure of itself whatever it is given; what it says of fewer words is often wrong. */
const LEAST_WORDS = 25;
/** Scripts without spaces: so many characters say as much. */
const LEAST_CHARACTERS = 40;
/** Its own measure, 0 to 1: languages that it does not know, and mixed texts, get less, or two that are close. */
const LEAST_ACCURACY = 0.4;
const LEAD = 2;
/** A beginning tells as much as a book. */
const MOST_CHARACTERS = 4_000;

const WITHOUT_SPACES = ['Hani', 'Kana', 'Thai'];

/** The language of a text by its English name, such as `German`; null when unsure. */
export async function languageOfText(text: string): Promise<string | null> {
  const beginning = text.slice(0, MOST_CHARACTERS);
  const shares = scriptShares(beginning);
  if (isShort(beginning, shares)) return null;
  const { detectAll } = await import('tinyld'); // its profiles take a sixth of a second to load; most verbs need none
  // Figures and bars look like Hindi to the library: only languages in a script of the text count.
  const [first, second] = detectAll(beginning).filter(({ lang }) => shares.has(scriptOf(lang) ?? ''));
  if (first === undefined || first.accuracy < LEAST_ACCURACY) return null;
  return first.accuracy < LEAD * (second?.accuracy ?? 0) ? null : languageName(first.lang);
}

function isShort(text: string, shares: ReadonlyMap<string, number>): boolean {
  const isSpaced = WITHOUT_SPACES.every((script) => (shares.get(script) ?? 0) < 0.5);
  return isSpaced ? (text.match(/[\p{L}\p{M}]+/gu) ?? []).length < LEAST_WORDS : text.length < LEAST_CHARACTERS;
}
