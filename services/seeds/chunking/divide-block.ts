import { countTokens } from '../count-tokens';
import { type Block, BREAK_COST, type SizedBlock } from './block';
import { segments } from './segments';

interface Cutter {
  cost: number;
  cut(text: string, room: number): string[];
}

/** After lines that end a sentence, such as speakers' turns: hard-wrapped prose is not cut inside a sentence. */
const endedLines: Cutter = {
  cost: BREAK_COST.lineEnd,
  cut: (text) => text.split(/(?<=[.!?…:;。！？"'”’»)\]][^\S\n]*\n)/u),
};
const lines: Cutter = { cost: BREAK_COST.lineEnd, cut: (text) => text.split(/(?<=\n)/u) };
const sentences: Cutter = { cost: BREAK_COST.sentence, cut: cutSentences };
const words: Cutter = { cost: BREAK_COST.word, cut: (text, room) => bundled(text, 'word', room) };
const characters: Cutter = { cost: BREAK_COST.character, cut: (text, room) => bundled(text, 'grapheme', room) };

const CUTTERS: Record<Block['form'], Cutter[]> = {
  prose: [endedLines, sentences, words, characters],
  lines: [lines, words, characters],
  fence: [lines, words, characters],
};

/** The block in parts of at most `room` tokens, cut no finer than is needed; only a single character may exceed it. */
export function divideBlock(block: SizedBlock, room: number, cutters = CUTTERS[block.form]): SizedBlock[] {
  const [cutter, ...finer] = cutters;
  if (block.tokens <= room || cutter === undefined) return [block];
  return withLeadingSpace(cutter.cut(block.text, room)).flatMap((text, index) => {
    const place = index === 0 ? {} : { cost: cutter.cost, heading: null };
    return divideBlock({ ...block, ...place, text, tokens: countTokens(text) }, room, finer);
  });
}

/** Line breaks inside a paragraph are spaces here: by Unicode's rules each would end a sentence. */
function cutSentences(text: string): string[] {
  let start = 0;
  return [...segments(text.replaceAll('\n', ' '), 'sentence')].map(({ segment }) => {
    const end = start + segment.length;
    const part = text.slice(start, end);
    start = end;
    return part;
  });
}

/** As many segments together as surely fit: a token has at least one byte, so that `room` bytes are at most `room` tokens. */
function bundled(text: string, granularity: 'word' | 'grapheme', room: number): string[] {
  const bundles: string[] = [];
  let bytes = room;
  for (const { segment } of segments(text, granularity)) {
    bytes += Buffer.byteLength(segment);
    if (bytes <= room) bundles.push(`${bundles.pop() ?? ''}${segment}`);
    else {
      bundles.push(segment);
      bytes = Buffer.byteLength(segment);
    }
  }
  return bundles;
}

/** Spaces go with the word after them, as in the tokenizer's vocabulary, so that parts count as they do in the whole. */
function withLeadingSpace(parts: readonly string[]): string[] {
  const moved: string[] = [];
  let spaces = '';
  for (const part of parts) {
    const body = part.slice(0, endOfText(part));
    if (body !== '') moved.push(spaces + body);
    spaces = body === '' ? spaces + part : part.slice(body.length);
  }
  return spaces === '' ? moved : [...moved, spaces];
}

/** Where the spaces at the end begin; a pattern would take the square of a long row of spaces. */
function endOfText(part: string): number {
  let end = part.length;
  while (part.charAt(end - 1) === ' ') end--;
  return end;
}
