/** Longer names and values are cut in messages: nobody reads them, and a hostile one would fill the screen. */
const MOST_CHARACTERS = 60;

/** What a terminal could take for a command, or what turns the reading direction around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A name or value that the user gave, in quotes, cut and with control characters spelled out: safe in any message. */
export function quoted(text: string): string {
  const shown = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  return `"${shown.replace(INVISIBLE, escaped)}"`;
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
