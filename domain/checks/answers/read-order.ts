import { z } from 'zod';
import { linesOf } from '../opening';
import type { AnswerReader } from './answer-reader';

const orderSchema = z.array(z.int());
const STEP = '\\s*(?:,|;|→|⇒|->|>|-|–|—|、|，|then|dann|puis|luego)\\s*';
/** "1. (3) The bridge opens": a numbered list whose items name the shown number first. */
const LISTED = /^\d+[.)]\s*\(?(?:item\s*|no\.\s*|#)?(\d+)(?:\)|[.:]|\s+[-–—])/i;

/** Reads "3, 1, 2" or "3 → 1 → 2", or a numbered list whose items name their numbers. */
export const readOrder: AnswerReader = (response, { answer }) => {
  const length = orderSchema.parse(JSON.parse(answer ?? '[]')).length;
  const run = new RegExp(`(?<![\\d.])\\d+(?:${STEP}\\d+){${length - 1}}(?!${STEP}\\d)`, 'i');
  const lines = linesOf(response);
  const inOneLine = lines.map((line) => run.exec(line)?.[0]).find((found) => found !== undefined);
  const listed = lines.flatMap((line) => LISTED.exec(line)?.[1] ?? []);
  return asOrder(inOneLine?.match(/\d+/g) ?? listed, length);
};

function asOrder(numbers: readonly string[], length: number): string | null {
  const order = numbers.map(Number);
  const everyNumberOnce =
    order.length === length && new Set(order).size === length && order.every((n) => n >= 1 && n <= length);
  return everyNumberOnce ? JSON.stringify(order) : null;
}
