/** Scripts that put no space between words: there every position is a word's edge. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether `term` stands in `text` as a whole word or phrase, case and white space as written. */
export function occurs(text: string, term: string): boolean {
  const wanted = collapse(term);
  if (wanted === '') return false;
  const given = collapse(text);
  for (let at = given.indexOf(wanted); at !== -1; at = given.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!joins(given[at - 1], given[at]) && !joins(given[end - 1], given[end])) return true;
  }
  return false;
}

function collapse(text: string): string {
  return text.normalize('NFC').replace(/[‘’ʼ]/g, "'").replace(/\s+/g, ' ').trim();
}

function joins(left: string | undefined, right: string | undefined): boolean {
  return inWord(left) && inWord(right);
}

function inWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character) && !UNSPACED.test(character);
}
