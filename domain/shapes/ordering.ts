import { z } from 'zod';
import { evidenceField, questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { repeated } from './distinct';
import { drawn } from './drawn';
import { numbered } from './labels';
import type { Shuffle } from './shape';

const schema = z
  .object({
    evidence: evidenceField,
    reasoning: reasoningField.describe('what in the text fixes the place of each item'),
    question: questionField.describe('names the order (time, rank, size) and asks to put the numbered items into it'),
    items: z
      .array(z.string().min(1).max(300))
      .min(3)
      .max(8)
      .describe('in the right order; they are shuffled and numbered for the reader'),
  })
  .superRefine(({ items }, context) => {
    for (const twice of repeated(items)) {
      context.addIssue({ code: 'custom', path: ['items'], message: `"${twice}" stands there twice` });
    }
  });

/** Never shown in the right order: a draw that leaves it as it was is turned by one. */
function shownOrder(items: readonly string[], shuffle: Shuffle): string[] {
  const shown = drawn(items, shuffle);
  return shown.every((item, index) => item === items[index]) ? [...shown.slice(1), ...shown.slice(0, 1)] : shown;
}

/** The key is JSON such as `[3,1,2]`: the shown numbers in the right order. */
export const orderingShape = defineShape({
  name: 'ordering',
  about: 'Items to be put into their right order.',
  keyForm: 'order',
  schema,
  text: ({ question, items }, shuffle) => `${question}\n\n${numbered(shownOrder(items, shuffle))}`,
  key: ({ items }) => JSON.stringify(items),
  answer: ({ items }, shuffle) => {
    const shown = shownOrder(items, shuffle);
    return JSON.stringify(items.map((item) => shown.indexOf(item) + 1));
  },
  evidence: ({ evidence }) => evidence,
});
