import { extname } from 'node:path';
import type { Seed, SeedKind } from '../../domain/seed';
import { chunkDocument } from './chunking/chunk-document';
import { countWords } from './count-words';
import type { FoundFile } from './finding/find-files';
import { readBytes, whyUnread } from './read-bytes';
import type { Unusable } from './readers/reader';
import { readerNamed, readerOf } from './readers/readers';
import { seedId } from './seed-id';
import { seedTitle } from './seed-title';

export interface FileSeeds {
  kind: SeedKind;
  seeds: Seed[];
}

/** One file as seeds in order, duplicates and short ones included, or why there are none. */
export async function readFile(file: FoundFile, chunkTokens: number): Promise<FileSeeds | Unusable> {
  const named = readerNamed(file.path);
  if (named === undefined) return whyUnread(file.path, extname(file.path));
  const bytes = await readBytes(file.path);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const reader = readerOf(named, file.path, bytes);
  const documents = reader.read(bytes);
  if (!Array.isArray(documents)) return documents;
  const chunks = documents.flatMap((document) => chunkDocument(document, chunkTokens));
  const seeds = chunks.map(({ text, tokens, title }, index) => ({
    id: seedId(reader.kind, text),
    kind: reader.kind,
    title: seedTitle(title, file.path, reader.kind),
    text,
    source: chunks.length === 1 ? file.source : `${file.source}#${index + 1}`,
    words: countWords(text),
    tokens,
  }));
  return { kind: reader.kind, seeds };
}
