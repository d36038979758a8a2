/** The lines of a text, each with its line feed; joined they are the text. */
export function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** The first index from `from` on whose line fits, else the number of lines. */
export function findLine(lines: readonly string[], from: number, fits: (line: string) => boolean): number {
  let at = from;
  while (at < lines.length && !fits(lines[at] ?? '')) at++;
  return at;
}

export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** The first index from `from` on whose line is not empty, else the number of lines. */
export function afterBlankLines(lines: readonly string[], from: number): number {
  return findLine(lines, from, (line) => !isBlank(line));
}
