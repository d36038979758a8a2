/** Titles have 120 characters at most; what is far beyond is not looked at, since marks in it would cost the square of its length. */
const MOST_CHARACTERS = 1000;

/** A heading's words without Markdown's marks: emphasis, code, links, closing hashes, `{#anchor}`. */
export function headingTitle(heading: string): string {
  return heading
    .slice(0, MOST_CHARACTERS)
    .replace(/\s*\{#[^}]*\}\s*$/, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(^|\s)[*_](\S.*?)[*_](?=\s|$|\p{P})/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}
