import { type Block, BREAK_COST } from '../chunking/block';
import { headingTitle } from './heading-title';
import { afterBlankLines, findLine, isBlank, linesOf } from './lines';

export interface ProseRules {
  /** Markdown's `#` headings and code fences; underlined headings are known everywhere. */
  markdown: boolean;
}

const FENCE = /^\s*(`{3,}(?!.*`)|~{3,})/;
const HASHES = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
const UNDERLINE = /^ {0,3}(={3,}|-{3,})[ \t]*$/;
const LISTED = /^\s*(?:[-*+•>|]|\d+[.)])(?:\s|$|[^\s*])/;

/** Paragraphs, headings and fenced code in order, each with the empty lines after it; joined they are the text. */
export function proseBlocks(text: string, rules: ProseRules): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const { length, ...block } = blockAt(lines, at, rules);
    const end = afterBlankLines(lines, at + length);
    blocks.push({ ...block, text: lines.slice(at, end).join('') });
    at = end;
  }
  return blocks;
}

/** Lines before the empty ones, and what they are. */
type Found = Omit<Block, 'text'> & { length: number };

function blockAt(lines: string[], at: number, { markdown }: ProseRules): Found {
  const line = lineAt(lines, at);
  const hashes = markdown ? HASHES.exec(line) : null;
  if (hashes) return heading(hashes[1]?.length ?? 1, hashes[2] ?? '', 1);
  const fence = markdown ? FENCE.exec(line)?.[1] : undefined;
  if (fence !== undefined) return { ...PARAGRAPH, form: 'fence', length: fenceLength(lines, at, fence) };
  const underline = UNDERLINE.exec(lineAt(lines, at + 1))?.[1];
  if (underline !== undefined && line.trim() !== '') return heading(underline.startsWith('=') ? 1 : 2, line, 2);
  const form = LISTED.test(line) ? 'lines' : 'prose';
  return { ...PARAGRAPH, form, length: paragraphLength(lines, at, markdown) };
}

const PARAGRAPH = { cost: BREAK_COST.paragraph, heading: null } as const;

function heading(level: number, words: string, length: number): Found {
  const title = headingTitle(words);
  return { cost: BREAK_COST.heading[level - 1] ?? 0, heading: title === '' ? null : title, form: 'prose', length };
}

/** Up to the closing fence, which is of the same sign and at least as long; an open one ends with the text. */
function fenceLength(lines: string[], at: number, fence: string): number {
  const closing = new RegExp(`^\\s*${fence.charAt(0)}{${fence.length},}\\s*$`);
  return Math.min(findLine(lines, at + 1, (line) => closing.test(line)) + 1, lines.length) - at;
}

function paragraphLength(lines: string[], at: number, markdown: boolean): number {
  return findLine(lines, at + 1, (line) => isBlank(line) || (markdown && beginsBlock(line))) - at;
}

function beginsBlock(line: string): boolean {
  return HASHES.test(line.trimEnd()) || FENCE.test(line);
}

/** Without its line break and the white space before that. */
function lineAt(lines: string[], at: number): string {
  return (lines[at] ?? '').trimEnd();
}
