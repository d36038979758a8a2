import { type Block, BREAK_COST } from '../chunking/block';
import { decodeText } from './decode-text';
import { afterBlankLines, findLine, isBlank, linesOf } from './lines';
import type { Reader } from './reader';

/** A top-level part begins at the left edge; closing brackets and the like end the one before. */
const TOP_LEVEL = /^[^\s)\]}>]/;

export const sourceCode: Reader = {
  kind: 'code',
  extensions: [
    ...['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs', 'vue', 'svelte', 'dart', 'elm'],
    ...['py', 'pyi', 'rb', 'php', 'pl', 'pm', 'lua', 'r', 'jl', 'tcl', 'sh', 'bash', 'zsh', 'fish', 'ps1'],
    ...[
      'c',
      'h',
      'cc',
      'cpp',
      'cxx',
      'hh',
      'hpp',
      'cs',
      'm',
      'mm',
      'go',
      'rs',
      'zig',
      'nim',
      'd',
      'swift',
      'f90',
      'pas',
      'adb',
    ],
    ...[
      'java',
      'kt',
      'kts',
      'scala',
      'groovy',
      'gradle',
      'clj',
      'cljs',
      'ex',
      'exs',
      'erl',
      'hs',
      'ml',
      'mli',
      'fs',
      'lisp',
      'scm',
      'el',
    ],
    ...['sql', 'proto', 'graphql', 'sol', 'tf', 'cob', 'vb', 'asm', 's'],
  ],
  names: ['makefile', 'dockerfile', 'rakefile', 'gemfile', 'justfile', 'vagrantfile', 'jenkinsfile'],
  read(bytes) {
    const text = decodeText(bytes);
    return typeof text === 'string' ? [{ title: null, blocks: codeBlocks(text) }] : text;
  },
};

/** Stretches between empty lines, each with the empty lines after it; joined they are the text. */
function codeBlocks(text: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = afterBlankLines(lines, findLine(lines, afterBlankLines(lines, at), isBlank));
    const part = lines.slice(at, end).join('');
    const cost = TOP_LEVEL.test(part) ? BREAK_COST.topLevel : BREAK_COST.paragraph;
    blocks.push({ text: part, cost, heading: null, form: 'lines' });
    at = end;
  }
  return blocks;
}
