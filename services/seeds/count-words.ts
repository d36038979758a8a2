import { segments } from './chunking/segments';

/** Words by Unicode's rules, also where no spaces stand between them. */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of segments(text, 'word')) words += isWordLike ? 1 : 0;
  return words;
}
