import { sentences } from '../text/sentences';
import { withoutMarkup } from '../text/without-markup';

/** The first line that says something, without Markdown signs. */
export function firstLine(text: string): string {
  return linesOf(text)[0] ?? '';
}

/** Every line that says something, without Markdown signs. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .replace(/^[ \t]*(?:#{1,6}|[-*+•>])[ \t]+/, '')
        .replace(/\*\*?|~~|`|(?<!_)__?(?!_)/g, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** The first sentence, without Markdown signs. */
export function firstSentence(text: string): string {
  return sentences(withoutMarkup(text))[0] ?? '';
}
