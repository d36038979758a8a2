import { countTokens } from '../count-tokens';
import type { Block, SizedBlock } from './block';
import { divideBlock } from './divide-block';
import { groupBlocks } from './group-blocks';

/** What a reader makes of a file: its text in blocks. */
export interface Document {
  /** The document's own title where it names one outside its text; null otherwise. */
  title: string | null;
  blocks: Block[];
}

export interface Chunk {
  text: string;
  /** The nearest heading: the first one in it, else the last one before it, else the document's title; null without any. */
  title: string | null;
}

/** The document's text in order, in chunks of at most `budget` tokens as far as it can be divided. */
export function chunkDocument(document: Document, budget: number): Chunk[] {
  const groups = groupBlocks(sizedBlocks(document.blocks, budget), budget);
  let title = document.title;
  const chunks = groups.map((group) => {
    const own = group[0]?.heading ?? null;
    const chunk = { text: trimmed(group), title: own ?? title ?? firstHeading(group) };
    title = group.findLast((block) => block.heading !== null)?.heading ?? title;
    return chunk;
  });
  return chunks.filter((chunk) => chunk.text !== '');
}

/** Blocks that fit the budget together with the headings right before them. */
function sizedBlocks(blocks: readonly Block[], budget: number): SizedBlock[] {
  let headings = 0;
  return blocks.flatMap((block) => {
    const sized = { ...block, tokens: countTokens(block.text) };
    const room = sized.tokens <= budget && block.form === 'fence' ? budget : budget - headings;
    headings = block.heading === null ? 0 : headings + sized.tokens;
    return divideBlock(sized, Math.max(room, Math.ceil(budget / 2)));
  });
}

function firstHeading(group: readonly SizedBlock[]): string | null {
  return group.find((block) => block.heading !== null)?.heading ?? null;
}

/** Without white space around it; only the first line of code and lists keeps its indentation. */
function trimmed(group: readonly SizedBlock[]): string {
  const text = group.map((block) => block.text).join('');
  const start = group[0]?.form === 'prose' ? text.trimStart() : text.replace(/^(?:[^\S\n]*\n)+/, '');
  return start.trimEnd();
}
