const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** V8 copies the whole input for each segment, so long paragraphs are cut where a sentence ends anyway. */
const STRETCHES = /[\s\S]{1000}[\s\S]*?[.!?。！？]["'”’)\]]*(?:\s+|(?<=[。！？]))|[\s\S]+/g;

/** A full stop after these, after an initial or after an ordinal ends no sentence (English, German, French, Spanish). */
const ABBREVIATED =
  /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|vs|cf|No|Nr|Fig|Vol|approx|ca|bzw|usw|e\.g|i\.e|z\.\s?B|d\.\s?h|u\.\s?a|M|Mme|Sr|Sra|\p{L}|\d{1,2})\.$/u;

/** Sentences without the white space around them. Line breaks end a sentence only where a paragraph or list item ends. */
export function sentences(text: string): string[] {
  return paragraphs(text).flatMap(sentencesOfParagraph);
}

/** Blocks between empty lines; list items, headings and table rows are blocks of their own. */
export function paragraphs(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n|\n(?=\s*(?:[-*+•]|\d+[.)]|#{1,6}|\|)\s)/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
}

function sentencesOfParagraph(paragraph: string): string[] {
  const merged: string[] = [];
  const stretches = paragraph.replace(/\n/g, ' ').match(STRETCHES) ?? [];
  for (const { segment } of stretches.flatMap((stretch) => [...SEGMENTER.segment(stretch)])) {
    const last = merged.at(-1);
    if (last !== undefined && ABBREVIATED.test(last.trimEnd())) merged[merged.length - 1] = last + segment;
    else merged.push(segment);
  }
  return merged.map((sentence) => sentence.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
