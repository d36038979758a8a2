/** ISO 15924 codes of the scripts that are told apart; Han stands for Chinese, with kana it is Japanese. */
const SCRIPTS = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Thai: /\p{Script=Thai}/gu,
  Hang: /\p{Script=Hangul}/gu,
  Hani: /\p{Script=Han}/gu,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
};
/** How CLDR's scripts of a language are seen letter by letter. */
const WRITTEN_IN: Record<string, string> = { Hans: 'Hani', Hant: 'Hani', Jpan: 'Kana', Kore: 'Hang' };

/** The share (0 to 1) of the text's letters in each script that it uses. */
export function scriptShares(text: string): Map<string, number> {
  const found = Object.entries(SCRIPTS).map(([script, letters]) => [script, count(text, letters)] as const);
  const all = count(text, /\p{L}/gu);
  return new Map(found.filter(([, letters]) => letters > 0).map(([script, letters]) => [script, letters / all]));
}

/** The script that a language (BCP 47 code) is written in; null where the code is unknown. */
export function scriptOf(language: string): string | null {
  const [base = ''] = language.toLowerCase().split('-');
  if (!/^[a-z]{2,3}$/.test(base)) return null;
  const script = new Intl.Locale(base).maximize().script;
  return script === undefined ? null : (WRITTEN_IN[script] ?? script);
}

function count(text: string, letters: RegExp): number {
  return (text.match(letters) ?? []).length;
}
