export interface CodeBlock {
  /** The word behind the opening fence, in lower case; empty without one. */
  language: string;
  code: string;
}

interface OpenBlock {
  indent: string;
  fence: string;
  language: string;
  lines: string[];
}

const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^\s`]*)/;

/** Fenced blocks of a Markdown text, in order; one that is not closed is none. */
export function codeBlocks(text: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: OpenBlock | null = null;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, indent = '', fence = '', language = ''] = FENCE.exec(line) ?? [];
    if (open === null) {
      if (fence !== '') open = { indent, fence, language: language.toLowerCase(), lines: [] };
    } else if (fence.startsWith(open.fence) && line.trim() === fence) {
      blocks.push({ language: open.language, code: `${open.lines.join('\n')}\n` });
      open = null;
    } else {
      open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
    }
  }
  return blocks;
}
