import { z } from 'zod';
import { keptInOrder } from '../../text/kept-in-order';
import { foldedWords } from '../../text/words';
import { type Check, noted, PASSED, skipped } from '../check';
import { measured, percent } from './measured';
import { replacementsSchema } from './replacements-schema';

/** A sentence may be mended where a word went; below this share the text has been rewritten. */
const LEAST_KEPT = 0.6;
const ALL_BUT_SLIPS = 0.9;

export const restUnchanged: Check = {
  name: 'rest-unchanged',
  about: 'What is not to be replaced or removed stands in the response as it was, in order.',
  run: (subject) => {
    const { content, instruction, response } = subject;
    const gone = goneTerms(instruction.fields);
    if (gone.length === 0) return skipped('nothing definite is replaced or removed');
    const rest = gone.reduce((text, term) => text.split(term).join(' '), content.text);
    const kept = keptInOrder(foldedWords(rest), foldedWords(response.text));
    const detail = `${percent(kept)} of the rest still stands in order`;
    if (kept < LEAST_KEPT) return measured(subject, detail);
    return kept < ALL_BUT_SLIPS ? noted(detail) : PASSED;
  },
};

const goneSchema = z.union([
  replacementsSchema.transform(({ replacements }) => replacements.map((pair) => pair.old)),
  z.object({ targets: z.array(z.string()) }).transform(({ targets }) => targets),
]);

function goneTerms(fields: Record<string, unknown>): string[] {
  const parsed = goneSchema.safeParse(fields);
  return parsed.success ? parsed.data : [];
}
