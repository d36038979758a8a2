// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const COMMANDS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text without what a terminal would take for a command: seeds, answers and names come from strangers. Keeps tabs and line feeds. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(COMMANDS, '\ufffd');
}
