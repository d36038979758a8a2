/** ISO 15924 codes of the scripts that are told apart; Han stands for Chinese, with kana it is Japanese. */
const SCRIPTS = {
  Latn: /\p{Script=Latin}+/gu,
  Cyrl: /\p{Script=Cyrillic}+/gu,
  Grek: /\p{Script=Greek}+/gu,
  Arab: /\p{Script=Arabic}+/gu,
  Hebr: /\p{Script=Hebrew}+/gu,
  Deva: /\p{Script=Devanagari}+/gu,
  Thai: /\p{Script=Thai}+/gu,
  Hang: /\p{Script=Hangul}+/gu,
  Hani: /\p{Script=Han}+/gu,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
};
/** How CLDR's scripts of a language are seen letter by letter. */
const WRITTEN_IN: Record<string, string> = { Hans: 'Hani', Hant: 'Hani', Jpan: 'Kana', Kore: 'Hang' };

/** The share (0 to 1) of the text's letters in each script that it uses. */
export function scriptShares(text: string): Map<string, number> {
  const all = count(text, /\p{L}+/gu);
  const shares = new Map<string, number>();
  let left = all; // most texts are in one script: the others need no look
  for (const [script, letters] of Object.entries(SCRIPTS)) {
    if (left <= 0) break;
    const found = count(text, letters);
    left -= found;
    if (found > 0) shares.set(script, found / all);
  }
  return shares;
}

/** The script that a language (BCP 47 code) is written in; null where the code is unknown. */
export function scriptOf(language: string): string | null {
  const [base = ''] = language.toLowerCase().split('-');
  if (!/^[a-z]{2,3}$/.test(base)) return null;
  const script = new Intl.Locale(base).maximize().script;
  return script === undefined ? null : (WRITTEN_IN[script] ?? script);
}

/** Letters by runs: a text has a fifth as many words as letters. */
function count(text: string, runs: RegExp): number {
  return (text.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0);
}
