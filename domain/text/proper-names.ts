const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}[\p{L}\p{M}'’-]*`;
const NAME = new RegExp(
  String.raw`(?<=[\p{Ll}\p{N},;)][ ])(${NAME_WORD}(?:\s+(?:(?:of|the|and|de|van|von|der|la|du)\s+)?${NAME_WORD})*)`,
  'gu',
);
const LINE_WITHOUT_PROSE = /^\s*(?:#|\||>?\s*\*\*[^*]+\*\*:?\s*$)/;

/** Capitalised words inside sentences, neighbours together; headings and tables are left out. For English, not for German. */
export function properNames(text: string): string[] {
  const prose = text.split(/\r?\n/).filter((line) => !LINE_WITHOUT_PROSE.test(line));
  const names = prose.flatMap((line) => [...line.replace(/[*_`]/g, '').matchAll(NAME)].map(([, name = '']) => name));
  return [...new Set(names)];
}
