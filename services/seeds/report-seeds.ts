import type { Seed } from '../../domain/seed';
import { comparePaths } from './finding/compare-paths';
import { languageOfText } from './language-of-text';
import { type FileSeeds, readFile } from './read-file';
import { SeedFiles, type SeedRequest } from './seed-files';
import type { Drop, ReadFile, SeedCounts, SeedEntry, SeedReport } from './seed-report';

/**
 * Reads documents and source files as seeds (paper §2: the raw seeds) and reports what was left out and why.
 * A path that is missing or matches nothing is a `UserError`; a file that cannot be used is an entry in `dropped`.
 */
export async function reportSeeds(request: SeedRequest): Promise<SeedReport> {
  const found = await SeedFiles.find(request);
  const kept = new Map<string, SeedEntry>();
  const files: ReadFile[] = [];
  const dropped: Drop[] = [...found.skipped];
  for (const file of found.files) {
    const read = await readFile(file, request.chunkTokens);
    if ('rule' in read) {
      dropped.push({ path: file.source, ...read });
      continue;
    }
    const drops = read.seeds.map((seed) => keep(seed, kept, request.minWords)).filter((drop) => drop !== null);
    dropped.push(...drops);
    const language = read.kind === 'text' ? await languageOfText(read.seeds[0]?.text ?? '') : null;
    files.push({ ...readFileEntry(file.source, read, drops), language });
  }
  const seeds = [...kept.values()];
  return {
    seeds,
    files,
    dropped: dropped.sort((a, b) => comparePaths(a.path, b.path)),
    counts: countsOf(seeds, files, dropped),
  };
}

/** Keeps what is said of the seed, or says why not. */
function keep({ text: _, ...seed }: Seed, kept: Map<string, SeedEntry>, minWords: number): Drop | null {
  const first = kept.get(seed.id);
  if (first) return { path: seed.source, rule: 'duplicate', reason: `it has the same text as ${first.source}` };
  if (seed.words < minWords) {
    return { path: seed.source, rule: 'short', reason: `it has ${seed.words} words; at least ${minWords} are needed` };
  }
  kept.set(seed.id, seed);
  return null;
}

function readFileEntry(path: string, { kind, seeds }: FileSeeds, drops: readonly Drop[]): Omit<ReadFile, 'language'> {
  const left = new Set(drops.map((drop) => drop.path));
  const kept = seeds.filter((seed) => !left.has(seed.source));
  return { path, kind, seeds: kept.length, words: total(kept, 'words') };
}

function countsOf(seeds: readonly SeedEntry[], files: readonly ReadFile[], drops: readonly Drop[]): SeedCounts {
  const dropped: SeedCounts['dropped'] = {};
  for (const { rule } of drops) dropped[rule] = (dropped[rule] ?? 0) + 1;
  return {
    files: files.length,
    seeds: seeds.length,
    words: total(seeds, 'words'),
    tokens: total(seeds, 'tokens'),
    dropped,
  };
}

function total<K extends string>(items: readonly Record<K, number>[], key: K): number {
  return items.reduce((sum, item) => sum + item[key], 0);
}
