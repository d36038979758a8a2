/** Single and double alike: a model that copies a quotation into JSON often changes one into the other. */
const QUOTE_MARKS = /[‘’‚‛`´ʼ'"“”„‟«»「」『』]+/g;
const DASHES = /[‐‑‒–—―−]/g;
/** Soft hyphens, zero-width characters and the byte order mark: invisible, and lost on the way through a model. */
const INVISIBLE = /\p{Cf}/gu;

/** One form for what a reader takes as the same text: white space, quote marks, dashes, ellipses, case, composed letters. */
export function normalise(text: string): string {
  return text
    .replace(QUOTE_MARKS, "'")
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
