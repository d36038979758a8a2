import { scriptOf, scriptShares } from './script';
import { STOP_WORDS } from './stop-words';
import { foldedWords } from './words';

/** Fewer words say too little about their language. */
const LEAST_WORDS = 12;
/** Running text is a third to a half small words; below a sixth it is a list, names or another language. */
const LEAST_STOP_SHARE = 0.16;
/** The next language must be clearly behind: Spanish and Portuguese share many small words. */
const LEAD = 1.5;
/** A text in one script may name a few things in another. */
const MAIN_SCRIPT = 0.6;
/** Japanese is a mix of kana and Han; Chinese has no kana. */
const LEAST_KANA = 0.15;

/** Languages that own their script here: anything else written in it is not told apart. */
const SOLE_LANGUAGE: Record<string, string> = { Hani: 'zh', Hang: 'ko', Grek: 'el', Hebr: 'he', Thai: 'th' };

/** The text's language as a two-letter code; null when unsure: too short, mixed, or not among those known. */
export function languageOf(text: string): string | null {
  const script = mainScript(text);
  if (script === 'Kana') return 'ja';
  if (script === 'Latn') return byStopWords(foldedWords(text));
  return script === null ? null : (SOLE_LANGUAGE[script] ?? null);
}

/**
 * Whether the text is in this language (BCP 47 code); null when unsure.
 * Another script is a sure no; the same script alone is no yes.
 */
export function isInLanguage(text: string, language: string): boolean | null {
  const wanted = scriptOf(language);
  const script = mainScript(text);
  if (wanted === null || script === null) return null;
  if (wanted !== script) return false;
  const found = languageOf(text);
  const [base = ''] = language.toLowerCase().split('-');
  if (found === base) return true;
  return found === null || !isKnown(base) ? null : false;
}

function isKnown(language: string): boolean {
  return language in STOP_WORDS || language === 'ja' || Object.values(SOLE_LANGUAGE).includes(language);
}

function mainScript(text: string): string | null {
  const shares = scriptShares(text);
  const kana = shares.get('Kana') ?? 0;
  if (kana >= LEAST_KANA && kana + (shares.get('Hani') ?? 0) >= MAIN_SCRIPT) return 'Kana';
  return [...shares].find(([, share]) => share >= MAIN_SCRIPT)?.[0] ?? null;
}

function byStopWords(words: readonly string[]): string | null {
  if (words.length < LEAST_WORDS) return null;
  const ranked = Object.entries(STOP_WORDS)
    .map(([language, known]) => ({ language, hits: words.filter((word) => known.has(word)).length }))
    .sort((left, right) => right.hits - left.hits);
  const [first, second] = ranked;
  if (first === undefined || first.hits / words.length < LEAST_STOP_SHARE) return null;
  return first.hits >= LEAD * (second?.hits ?? 0) ? first.language : null;
}
