/** The text without Markdown emphasis, heading and list signs and HTML tags; code spans keep their content. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/gi, '')
    .replace(/^[ \t]*(?:#{1,6}|[-*+•>]|\d+[.)])[ \t]+/gm, '')
    .replace(/^[ \t|:-]+$/gm, '')
    .replace(/\*+|~~|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .trim();
}
