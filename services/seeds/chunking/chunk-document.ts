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
  tokens: number;
  /** The nearest heading: the first one in it, else the last one before it, else the document's title; null without any. */
  title: string | null;
}

/** The document's text in order, in chunks of at most `budget` tokens as far as it can be divided. */
export function chunkDocument(document: Document, budget: number): Chunk[] {
  const parts = partsWithin(budget, sizedBlocks(document.blocks, budget), budget);
  let title = document.title;
  return parts.flatMap(({ blocks, text, tokens }) => {
    const first = blocks[0]?.heading ?? title ?? blocks.find(({ heading }) => heading !== null)?.heading ?? null;
    title = blocks.findLast(({ heading }) => heading !== null)?.heading ?? title;
    return text === '' ? [] : [{ text, tokens, title: first }];
  });
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

interface Part {
  blocks: SizedBlock[];
  text: string;
  tokens: number;
}

/**
 * Blocks can count for a token or two more together, or without the white space around them, than one by one; what then
 * exceeds the budget is divided again, with less allowed.
 */
function partsWithin(budget: number, blocks: readonly SizedBlock[], allowed: number): Part[] {
  return groupBlocks(blocks, allowed).flatMap((group) => {
    const text = trimmed(group);
    const tokens = countTokens(text);
    const less = Math.max(1, allowed - Math.max(0, tokens - budget));
    const finer = tokens <= budget ? group : group.flatMap((block) => divideBlock(block, less));
    const settled = tokens <= budget || (group.length === 1 && finer.length === 1);
    return settled ? [{ blocks: group, text, tokens }] : partsWithin(budget, finer, less);
  });
}

/** Without white space around it; only the first line of code and lists keeps its indentation. */
function trimmed(group: readonly SizedBlock[]): string {
  const text = group.map((block) => block.text).join('');
  const start = group[0]?.form === 'prose' ? text.trimStart() : text.replace(/^(?:[^\S\n]*\n)+/, '');
  return start.trimEnd();
}
