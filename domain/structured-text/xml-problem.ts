const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</gu;

/** Why a text is no well-formed XML: tags that do not nest, a stray `<` or `&`, no root. Null when it is. */
export function xmlProblem(text: string): string | null {
  const open: string[] = [];
  let roots = 0;
  for (const [whole, closes, name, , empty] of text.matchAll(MARKUP)) {
    if (name === undefined) {
      if (whole === '<') return 'a "<" begins no tag';
      continue;
    }
    if (closes === '/') {
      const last = open.pop();
      if (last !== name) return `</${name}> closes ${last === undefined ? 'nothing' : `<${last}>`}`;
      continue;
    }
    if (open.length === 0) roots += 1;
    if (empty !== '/') open.push(name);
  }
  if (open.length > 0) return `<${open.at(-1)}> is not closed`;
  if (roots !== 1) return `there are ${roots} root elements`;
  return /&(?!#?\w+;)/.test(text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')) ? 'an "&" begins no entity' : null;
}
