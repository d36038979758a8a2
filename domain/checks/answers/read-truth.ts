import { linesOf } from '../opening';
import type { AnswerReader } from './answer-reader';

const TRUE = 'true|correct|wahr|richtig|vraie?|juste|verdader[oa]|ciert[oa]|ver[oa]|verdadeir[oa]|正确|对|正しい';
const FALSE = 'false|incorrect|falsch|unwahr|faux|fausse|fals[oa]|不正确|错误|错|誤り';
/** "Not true" is false; longer words first, so that "incorrect" is not read as "correct". */
const VERDICT = `(not true|nicht wahr|nicht richtig|${FALSE}|${TRUE})`;
const BETWEEN =
  '[^\\p{L}\\p{N}\\n]{0,6}(?:is|are|ist|est|es|è|é|statement|aussage|énoncé|afirmación|affermazione|说法|陈述)?\\s*(?:is|ist|est|es|no\\.|n[°º]|nr\\.)?[^\\p{L}\\p{N}\\n]{0,6}';
const NUMBER_FIRST = new RegExp(`([12])${BETWEEN}${VERDICT}`, 'giu');
const VERDICT_FIRST = new RegExp(`${VERDICT}${BETWEEN}([12])(?!\\p{N})`, 'giu');

/** Reads "1: false, 2: true", "True: 2, False: 1", "Statement 2 is true." */
export const readTruth: AnswerReader = (response) => {
  const text = linesOf(response).slice(0, 6).join('\n');
  const number = text.search(/[12]/);
  const verdict = text.search(new RegExp(VERDICT, 'iu'));
  if (number === -1 || verdict === -1) return null;
  const read = new Map<string, boolean>();
  const pairs =
    number < verdict
      ? [...text.matchAll(NUMBER_FIRST)].map(([, n = '', word = '']) => ({ n, word }))
      : [...text.matchAll(VERDICT_FIRST)].map(([, word = '', n = '']) => ({ n, word }));
  for (const { n, word } of pairs) {
    if (!read.has(n)) read.set(n, new RegExp(`^(?:${TRUE})$`, 'iu').test(word));
  }
  return written(read);
};

/** One of each, by the shape: either verdict gives the other; two equal ones are a wrong answer, not an unreadable one. */
function written(read: ReadonlyMap<string, boolean>): string | null {
  const first = read.get('1');
  const second = read.get('2');
  if (first === undefined && second === undefined) return null;
  return JSON.stringify({ 1: first ?? !second, 2: second ?? !first });
}
