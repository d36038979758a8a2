import { inOrder, type LengthLimit, lengthLimitSchema } from '../shapes/length-limit';
import { counts, type LengthUnit } from '../text/counts';
import { type Check, failed, noted, PASSED, skipped } from './check';
import { readFields } from './read-fields';

export const boundsHold: Check = {
  name: 'bounds-hold',
  about: 'The response keeps to the length that the instruction sets, by any fair way to count.',
  run: ({ instruction, response }) => {
    const fields = readFields(instruction, lengthLimitSchema);
    if (fields === null || fields.unit === 'none' || instruction.unanswerable) return skipped('no length is set');
    const { unit } = fields;
    const limit = inOrder(fields);
    if (fits(response.text, limit, unit)) return PASSED;
    const found = `${counts(response.text, unit)[0]} ${unit}, asked for ${asked(limit)}`;
    const answersFirst =
      instruction.answer !== null && unit !== 'paragraphs' && fits(firstParagraph(response.text), limit, unit);
    return answersFirst ? noted(`with what follows the first paragraph: ${found}`) : failed(found);
  },
};

/** Where a question is answered, a justification may follow the text of the asked length. */
function firstParagraph(text: string): string {
  return text.trim().split(/\r?\n\s*\r?\n/)[0] ?? '';
}

function fits(text: string, { least, most }: LengthLimit, unit: LengthUnit): boolean {
  return counts(text, unit).some((count) => count >= least && (most === 0 || count <= most));
}

function asked({ least, most }: LengthLimit): string {
  if (least === most) return `exactly ${least}`;
  if (most === 0) return `at least ${least}`;
  return least === 0 ? `at most ${most}` : `${least} to ${most}`;
}
