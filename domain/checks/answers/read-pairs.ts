import { linesOf } from '../opening';
import type { AnswerReader } from './answer-reader';
import { asNumberedKey, numberedLine } from './read-numbered';

/** "1-C, 2-A", "1 → C", "1: (C)"; a capital that begins a word or a sentence ("1. A person ...") is none. */
const PAIR = /(\d{1,2})\s*(?:[-–—:=→⇒>.)|]\s*)+\(?([A-J])\)?(?![\p{L}\p{N}'’]|\s+\p{Ll})/gu;
/** A letter at the end of a numbered line, "1. Ice → C" or "1. Ice (C)", with or without the option's words behind it. */
const AT_THE_END = /(?:[→⇒=:(|]|[-–—>]\s)\s*([A-J])(?:\)|[.:|,]|\s*$)/u;

export const readPairs: AnswerReader = (response, { answer }) => {
  const read = new Map<string, string>();
  const lines = linesOf(response);
  for (const line of lines) {
    for (const [, number = '', letter = ''] of line.matchAll(PAIR)) if (!read.has(number)) read.set(number, letter);
  }
  for (const line of lines) {
    const { number = '', rest = '' } = numberedLine(line) ?? {};
    const letter = AT_THE_END.exec(rest)?.[1];
    if (letter !== undefined && !read.has(number)) read.set(number, letter);
  }
  return asNumberedKey(read, answer);
};
