export interface CodeBlock {
  /** The word behind the opening fence, in lower case; empty without one. */
  language: string;
  code: string;
}

const FENCED = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^\s`]*)[^\n]*\n([\s\S]*?)^[ \t]*\2[`~]*[ \t]*$/gm;

/** Fenced blocks of a Markdown text, in order; one that is not closed is none. */
export function codeBlocks(text: string): CodeBlock[] {
  return [...text.replace(/\r\n?/g, '\n').matchAll(FENCED)].map(([, indent = '', , language = '', code = '']) => ({
    language: language.toLowerCase(),
    code: indent === '' ? code : code.replace(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}
