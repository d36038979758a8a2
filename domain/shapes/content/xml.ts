const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Characters that no XML 1.0 document may hold, not even escaped. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text inside an element or an attribute. */
export function escapedXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** An element name for each heading, in its words, all different: `Crates, in all` becomes `crates_in_all`. */
export function elementNames(headings: readonly string[]): string[] {
  const names: string[] = [];
  for (const heading of headings) {
    const name = elementName(heading);
    const like = names.filter((other) => other === name || other.startsWith(`${name}_`)).length;
    names.push(like === 0 ? name : `${name}_${like + 1}`);
  }
  return names;
}

function elementName(heading: string): string {
  const words =
    heading
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  const name = words.join('_');
  return /^\p{L}/u.test(name) && !name.startsWith('xml') ? name : `_${name}`;
}
