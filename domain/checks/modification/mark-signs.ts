import type { Mark } from '../../shapes/markup';
import { sentences } from '../../text/sentences';

/** Whether a layout stands in the text, in Markdown or HTML. */
export const LAYOUTS: Partial<Record<Mark, (text: string) => boolean>> = {
  'bullet-list': (text) => lines(text, /^[ \t]*[-*+•–][ \t]+\S/gm) >= 2 || /<li[\s>]/i.test(text),
  'numbered-list': (text) => lines(text, /^[ \t]*\d+[.)][ \t]+\S/gm) >= 2 || /<ol[\s>]/i.test(text),
  table: (text) => /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|[ \t|:-]*$/m.test(text) || /<table[\s>]/i.test(text),
  headings: (text) =>
    /^#{1,6}[ \t]+\S/m.test(text) ||
    /^(?:\*\*|__)[^\n]{1,120}(?:\*\*|__):?[ \t]*$/m.test(text) ||
    /<h[1-6][\s>]/i.test(text) ||
    /^[=-]{3,}[ \t]*$/m.test(text),
  'one-sentence-per-line': isOneSentencePerLine,
};

/** What emphasised spans look like; the first group that matched is what is emphasised. */
export const EMPHASES: Partial<Record<Mark, RegExp>> = {
  bold: /\*\*(?=\S)([^\n]+?)(?<=\S)\*\*|__(?=\S)([^\n]+?)(?<=\S)__|<(?:b|strong)>([\s\S]+?)<\/(?:b|strong)>/g,
  italics:
    /(?<![*\p{L}\p{N}])\*(?![*\s])([^*\n]+?)(?<!\s)\*(?!\*)|(?<![_\p{L}\p{N}])_(?![_\s])([^_\n]+?)(?<!\s)_(?![_\p{L}\p{N}])|\*\*\*([^*\n]+)\*\*\*|<(?:i|em)>([\s\S]+?)<\/(?:i|em)>/gu,
  underline: /<(?:u|ins)>([\s\S]+?)<\/(?:u|ins)>|__(?=\S)([^\n]+?)(?<=\S)__|\+\+([^+\n]+)\+\+/g,
  strikethrough: /~~([^~\n]+)~~|<(?:s|del|strike)>([\s\S]+?)<\/(?:s|del|strike)>/g,
  code: /`([^`\n]+)`|<code>([\s\S]+?)<\/code>|```[^\n]*\n([\s\S]+?)```/g,
};

/** Signs that must come in pairs: Markdown by even number, HTML by opening and closing. */
export function unbalancedSign(text: string): string | null {
  const odd = ['**', '~~', '```'].find((sign) => (text.split(sign).length - 1) % 2 === 1);
  if (odd !== undefined) return odd;
  const tags = ['b', 'strong', 'i', 'em', 'u', 's', 'del', 'code', 'table', 'ul', 'ol', 'li'];
  return (
    tags.find((tag) => lines(text, new RegExp(`<${tag}>`, 'gi')) !== lines(text, new RegExp(`</${tag}>`, 'gi'))) ?? null
  );
}

function isOneSentencePerLine(text: string): boolean {
  const all = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return all.length >= 2 && all.every((line) => sentences(line).length <= 1);
}

function lines(text: string, sign: RegExp): number {
  return (text.match(sign) ?? []).length;
}
