import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomFrom } from '../../domain/draw/random';

const NOUNS = 'harbour lamp keeper ledger bridge orchard kiln ferry archive well mill tower garden canal barn'.split(
  ' ',
);
const VERBS = 'holds mends counts keeps leaves opens measures carries paints repairs watches moves lists'.split(' ');
const WORDS = 'old narrow quiet yearly wooden northern second careful distant early common heavy plain'.split(' ');
const SENTENCES = 18;

/** Writes `count` documents of some 200 words, all different, and always the same ones. */
export async function writeSeeds(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let n = 1; n <= count; n++) await writeFile(join(folder, `seed-${n}.md`), document(n));
}

function document(n: number): string {
  const random = randomFrom(`bench-seed-${n}`);
  const one = (words: readonly string[]) => words[random.below(words.length)] ?? '';
  const sentence = () =>
    `The ${one(WORDS)} ${one(NOUNS)} ${one(VERBS)} the ${one(WORDS)} ${one(NOUNS)} on day ${random.below(365)}.`;
  return `# Note ${n}\n\n${Array.from({ length: SENTENCES }, sentence).join(' ')}\n`;
}
