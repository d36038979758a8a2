import { type Json, parseJson } from './json';

const FENCED = /(```+|~~~+)[^\n]*\n([\s\S]*?)\n\s*\1/g;

/** The JSON object or array that a message is or holds: the whole, a fenced block, or from the first bracket to the last. */
export function jsonIn(message: string): Json | undefined {
  const blocks = [...message.matchAll(FENCED)].map(([, , block = '']) => block);
  return [message, ...blocks, ...betweenBrackets(message)].map(parseJson).find(isStructured);
}

function betweenBrackets(message: string): string[] {
  const from = message.search(/[[{]/);
  const to = Math.max(message.lastIndexOf(']'), message.lastIndexOf('}'));
  return from === -1 ? [] : [message.slice(from, to + 1)];
}

function isStructured(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null;
}
