/** A heading's words without Markdown's marks: emphasis, code, links, closing hashes, `{#anchor}`. */
export function headingTitle(heading: string): string {
  return heading
    .replace(/\s*\{#[^}]*\}\s*$/, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(^|\s)[*_](\S.*?)[*_](?=\s|$|\p{P})/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}
