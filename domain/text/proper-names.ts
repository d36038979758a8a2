export interface ProperName {
  name: string;
  /** "The High Season" may be no name but a term in capitals. */
  hasArticle: boolean;
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}[\p{L}\p{M}'’-]*`;
const NAME = new RegExp(
  String.raw`(?<=([\p{L}\p{N}]+)[,;)]?[ ])(${WORD}(?:\s+(?:(?:of|the|and|de|van|von|der|la|du)\s+)?${WORD})*)`,
  'gu',
);
const ARTICLE = /^(?:the|a|an|this|that|these|its|their|our|your|each|every|per)$/i;
const LINE_WITHOUT_PROSE = /^\s*(?:#|\||>?\s*\*\*[^*]+\*\*:?\s*$)/;

/** Capitalised words inside sentences, neighbours together; headings and tables are left out. For English, not for German. */
export function properNames(text: string): ProperName[] {
  const prose = text.split(/\r?\n/).filter((line) => !LINE_WITHOUT_PROSE.test(line));
  const names = prose.flatMap((line) =>
    [...line.replace(/[*_`]/g, '').matchAll(NAME)].map(([, before = '', name = '']) => ({
      name,
      hasArticle: ARTICLE.test(before),
    })),
  );
  return [...new Map(names.map((each) => [each.name, each])).values()];
}
