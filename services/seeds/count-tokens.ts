import { countTokens as count } from 'gpt-tokenizer/encoding/o200k_base';

/** Documents may hold `<|endoftext|>` and its like as plain text. */
const PLAIN = { disallowedSpecial: new Set<string>() };

/** Longer runs of one kind (minified code, encoded data, empty lines) are cut: the tokenizer's time grows with their square. */
const LONGEST_RUN = 1000;
const LONG_RUN = new RegExp(`(\\S{${LONGEST_RUN}}|\\s{${LONGEST_RUN}})`, 'u');

/** Tokens of the o200k vocabulary: near enough to other models' counts for a budget. */
export function countTokens(text: string): number {
  if (text.length < LONGEST_RUN) return count(text, PLAIN);
  return text.split(LONG_RUN).reduce((sum, part) => sum + count(part, PLAIN), 0);
}
