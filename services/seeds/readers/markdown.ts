import { decodeText } from './decode-text';
import { proseBlocks } from './prose-blocks';
import type { Reader } from './reader';

/** YAML between `---` lines or TOML between `+++` lines at the very beginning; a first line without a key is no front matter. */
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n(?=[ \t]*[\w"'-]+[ \t]*[:=]|[ \t]*#|\1)([\s\S]*?)(?<=\n)\1[ \t]*(?:\n|$)/;

/** A title stands near the top; the rest of a long front matter is not searched. */
const MOST_CHARACTERS = 2000;

const TITLE = /^title[ \t]*[:=][ \t]*(["']?)(.+?)\1[ \t]*$/m;

export const markdown: Reader = {
  kind: 'text',
  extensions: ['md', 'markdown', 'mdx', 'qmd', 'rmd'],
  names: [],
  read(bytes) {
    const text = decodeText(bytes);
    if (typeof text !== 'string') return text;
    const front = FRONT_MATTER.exec(text);
    const body = text.slice(front?.[0].length ?? 0);
    if (body.trim() === '') return { rule: 'empty', reason: 'it holds nothing but front matter' };
    return [{ title: titleIn(front?.[2] ?? ''), blocks: proseBlocks(body, { markdown: true }) }];
  },
};

function titleIn(frontMatter: string): string | null {
  return TITLE.exec(frontMatter.slice(0, MOST_CHARACTERS))?.[2] ?? null;
}
