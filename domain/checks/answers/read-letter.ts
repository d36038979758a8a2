import { normalise } from '../../text/normalise';
import { firstLine, linesOf } from '../opening';
import type { AnswerReader } from './answer-reader';

const AT_THE_START = /^\(?([A-J])(?:\)|[.:,](?=\s|$)|\s*$|\s+[-–—:]|\s*[:：、。])/;
/** "The answer is (B)", "Answer: B", "Option B is correct", and the same in other languages. */
const NAMED = [
  /(?:[Aa]nswer|ANSWER|Antwort|Lösung|[Rr]éponse|[Rr]espuesta|[Rr]isposta|[Rr]esposta|答案|正解)(?:\s+(?:is|would be|ist|lautet|est|es|è|é))?(?:\s+(?:option|choice))?\s*(?:[:：]|是|为|は)?\s*\(?([A-J])\)?(?![\p{L}\p{N}'’])/gu,
  /(?:[Oo]ption|[Cc]hoice)\s+\(?([A-J])\)?\s+(?:is|would be)\s+(?:the\s+)?(?:correct|right|best)/g,
];
const OPTION = /^([A-J])\. (.+)$/gm;

export const readLetter: AnswerReader = (response, { text }) => {
  const first = firstLine(response);
  return AT_THE_START.exec(first)?.[1] ?? namedLetter(linesOf(response).join('\n')) ?? quotedOption(first, text);
};

function namedLetter(response: string): string | null {
  return onlyOne(NAMED.flatMap((pattern) => [...response.matchAll(pattern)].map((found) => found[1])));
}

/** The first line gives one option's wording instead of its letter. */
function quotedOption(first: string, instruction: string): string | null {
  const given = normalise(first);
  const options = [...instruction.matchAll(OPTION)];
  return onlyOne(
    options.filter(([, , option = '']) => given.startsWith(normalise(option))).map(([, letter]) => letter),
  );
}

function onlyOne(found: readonly (string | undefined)[]): string | null {
  const different = [...new Set(found)];
  return different.length === 1 ? (different[0] ?? null) : null;
}
