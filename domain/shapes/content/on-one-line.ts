/** A text that may not break its line, where each line is an entry. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
