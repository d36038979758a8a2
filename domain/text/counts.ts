import { segments } from './segments';
import { sentences } from './sentences';
import { words } from './words';

/** What a length limit counts. */
export const LENGTH_UNITS = ['words', 'sentences', 'paragraphs', 'lines', 'characters'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

/** Every count that a fair reader may come to (is "well-known" one word?): a limit is broken when all of them break it. */
export function counts(text: string, unit: LengthUnit): number[] {
  return COUNTERS[unit](text.trim());
}

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const COUNTERS: Record<LengthUnit, (text: string) => number[]> = {
  words: (text) => [words(text).length, spaced(text), spaced(text.replace(/[-–—/]/g, ' '))],
  sentences: (text) => [sentences(text).length, terminated(text)],
  paragraphs: (text) => [blocks(text), lines(text)],
  lines: (text) => [lines(text)],
  characters: (text) => [graphemes(text), graphemes(text.replace(/\s/g, ''))],
};

function graphemes(text: string): number {
  return segments(GRAPHEMES, text).length;
}

/** By white space; a text without spaces between its words has no such count of its own. */
function spaced(text: string): number {
  const tokens = text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token));
  const counted = words(text).length;
  return tokens.length * 2 < counted ? counted : tokens.length;
}

function terminated(text: string): number {
  return (text.match(/[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]/gu) ?? []).length;
}

function blocks(text: string): number {
  return text.split(/\r?\n\s*\r?\n/).filter((block) => block.trim() !== '').length;
}

function lines(text: string): number {
  return text.split(/\r\n?|\n/).filter((line) => line.trim() !== '').length;
}
