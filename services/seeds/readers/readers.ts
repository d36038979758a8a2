import { basename, extname } from 'node:path';
import { apiDescription } from './api-description';
import { markdown } from './markdown';
import { plainText } from './plain-text';
import type { Reader } from './reader';
import { sourceCode } from './source-code';

/** Every format that is read; a new one is a file beside these and a word here. */
const READERS: readonly Reader[] = [markdown, plainText, sourceCode, apiDescription];

/** The reader for a file by its name; undefined where the format is not known. */
export function readerNamed(path: string): Reader | undefined {
  const name = basename(path).toLowerCase();
  const extension = extname(name).slice(1);
  return (
    READERS.find((reader) => reader.names.includes(name)) ??
    READERS.find((reader) => reader.extensions.includes(extension))
  );
}

/** The reader for what the file holds: text without an ending is a script where its first line names an interpreter. */
export function readerOf(named: Reader, path: string, bytes: Buffer): Reader {
  const script = extname(path) === '' && bytes.toString('latin1', 0, 2) === '#!';
  return script ? sourceCode : named;
}
