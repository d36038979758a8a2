import { normalise } from '../../text/normalise';
import { type Check, failed, PASSED, skipped } from '../check';
import { shapeOf } from '../shape-of';

/** An ellipsis leaves something out: what stands on either side must occur, in this order. */
const LEFT_OUT = /\s*(?:\.{3}|\[\.{3}\]|…)\s*/;
const AROUND_A_QUOTE = /^["'\s]+|["'\s.,;:!?]+$/g;

export const evidenceInContent: Check = {
  name: 'evidence-in-content',
  about: 'Every quote that an instruction rests on stands in the content; white space, quote marks and ellipses aside.',
  run: ({ content, instruction }) => {
    if (instruction.unanswerable) return skipped('the content of an unanswerable question lacks its evidence');
    const quotes = shapeOf(instruction)?.evidence(instruction.fields) ?? [];
    if (quotes.length === 0) return skipped('nothing is quoted');
    const missing = quotes.find((quote) => !isQuoted(quote, content.text));
    return missing === undefined ? PASSED : failed(`"${missing}" does not stand in the content`);
  },
};

/** Whether a quote stands in a text as a reader would say, its punctuation at the edges aside. */
export function isQuoted(quote: string, text: string): boolean {
  const given = normalise(text);
  let from = 0;
  for (const part of normalise(quote).split(LEFT_OUT)) {
    const wanted = part.replace(AROUND_A_QUOTE, '');
    const at = given.indexOf(wanted, from);
    if (at === -1) return false;
    from = at + wanted.length;
  }
  return true;
}
