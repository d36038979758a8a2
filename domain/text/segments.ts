/**
 * V8 copies the whole input for each segment: segmenting a long text in one piece takes quadratic time and memory.
 * White space ends every word and character anyway; runs without any (Chinese, addresses) are cut where no reader counts.
 */
const PIECES = /\s+|\S{1,300}/gu;

/** The text's segments, in order; for words and characters, not for sentences. */
export function segments(segmenter: Intl.Segmenter, text: string): { segment: string; isWordLike: boolean }[] {
  return (text.match(PIECES) ?? []).flatMap((piece) =>
    [...segmenter.segment(piece)].map(({ segment, isWordLike = false }) => ({ segment, isWordLike })),
  );
}
