import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomFrom } from '../../domain/draw/random';

const NOUNS = 'harbour lamp keeper ledger bridge orchard kiln ferry archive well mill tower garden canal barn'.split(
  ' ',
);
const VERBS = 'holds mends counts keeps leaves opens measures carries paints repairs watches moves lists'.split(' ');
const WORDS = 'old narrow quiet yearly wooden northern second careful distant early common heavy plain'.split(' ');
const SENTENCES = 18;
/** Chunks of one file of tiny seeds, each of some 60 tokens: two of them are too long for one chunk. */
const CHUNKS_OF_FILE = 1_000;
const TINY_SENTENCES = 4;
export const TINY_CHUNK_TOKENS = 80;

/** Writes `count` documents of some 200 words, all different, and always the same ones. */
export async function writeSeeds(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let n = 1; n <= count; n++)
    await writeFile(join(folder, `seed-${n}.md`), `# Note ${n}\n\n${text(n, SENTENCES)}\n`);
}

/** Writes `count` tiny seeds of some 45 words, a thousand a file: every paragraph is a chunk at `TINY_CHUNK_TOKENS`. */
export async function writeTinySeeds(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let first = 0; first < count; first += CHUNKS_OF_FILE) {
    const chunks = Array.from({ length: Math.min(CHUNKS_OF_FILE, count - first) }, (_, index) => first + index);
    await writeFile(join(folder, `seeds-${first}.txt`), chunks.map((n) => text(n, TINY_SENTENCES)).join('\n\n'));
  }
}

function text(n: number, sentences: number): string {
  const random = randomFrom(`bench-seed-${n}`);
  const one = (words: readonly string[]) => words[random.below(words.length)] ?? '';
  const sentence = () =>
    `The ${one(WORDS)} ${one(NOUNS)} ${one(VERBS)} the ${one(WORDS)} ${one(NOUNS)} on day ${random.below(365)}.`;
  return Array.from({ length: sentences }, sentence).join(' ');
}
