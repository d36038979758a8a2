import { isUtf8 } from 'node:buffer';
import type { Unusable } from './reader';

/** A file's text with line feeds at line ends and no byte order mark, or why it holds none. */
export function decodeText(bytes: Buffer): string | Unusable {
  const utf16 = utf16Of(bytes);
  if (utf16 === null && isBinary(bytes)) return { rule: 'binary', reason: 'it holds binary data (NUL bytes)' };
  if (utf16 === null && !isUtf8(bytes)) return { rule: 'encoding', reason: 'it is not valid UTF-8; save it as UTF-8' };
  const text = new TextDecoder(utf16 ?? 'utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  return text.trim() === '' ? { rule: 'empty', reason: 'it holds no text' } : text;
}

/** Text has no NUL bytes, except in UTF-16, which is told by its byte order mark. */
export function isBinary(bytes: Buffer): boolean {
  return utf16Of(bytes) === null && bytes.includes(0);
}

function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}
