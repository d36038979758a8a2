import type { Command } from 'commander';
import type { SeedsDocument } from '../../documents';
import { BOUNDS } from '../../run-file/bounds';
import { DEFAULT_CHUNK_TOKENS } from '../../run-file/run-file';
import type { Select } from '../action';
import { done } from '../answer';
import { pathArguments } from '../arguments/path-argument';
import { wholeNumber } from '../arguments/whole-number';
import { counted } from '../text/amounts';
import { table } from '../text/table';
import { verb } from '../verb';

interface Flags {
  chunkTokens: number;
}

/** `seeds PATH...`: what would be read, chunked and dropped, and why. */
export function addSeeds(program: Command, select: Select): void {
  verb(program, 'seeds', 'what would be read, chunked and dropped, and why')
    .argument('<paths...>', 'files, folders and globs', pathArguments('PATH'))
    .option(
      '--chunk-tokens <n>',
      'tokens in one piece',
      wholeNumber('--chunk-tokens', BOUNDS.chunkTokens),
      DEFAULT_CHUNK_TOKENS,
    )
    .action((paths: string[], { chunkTokens }: Flags) => {
      select(async (shell) => {
        const document = await (await shell.client()).seeds({ paths, folder: shell.cwd, chunkTokens });
        return done(document, seedsText(document));
      });
    });
}

function seedsText({ files, dropped, counts }: SeedsDocument): string {
  const { seeds, words, tokens } = counts;
  return [
    table(
      ['seeds', 'words', 'kind', 'language', 'file'],
      files.map(({ seeds: count, words: length, kind, language, path }) => [count, length, kind, language, path]),
    ),
    `${counted(seeds, 'seed')} of ${counted(counts.files, 'file')}: ${counted(words, 'word')}, ${counted(tokens, 'token')}`,
    ...(dropped.length === 0 ? [] : [`left out: ${dropped.length}`]),
    ...dropped.map(({ path, reason }) => `  ${path}: ${reason}`),
  ].join('\n');
}
