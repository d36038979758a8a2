import { z } from 'zod';
import { evidenceField, questionField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { repeated } from './distinct';
import { drawn } from './drawn';
import { letter, lettered, numbered } from './labels';
import type { Shuffle } from './shape';

const side = z.string().min(1).max(300);

const schema = z
  .object({
    evidence: evidenceField,
    reasoning: reasoningField,
    question: questionField.describe('names the criterion and asks to match each number with one letter'),
    pairs: z
      .array(z.object({ left: side, right: side }))
      .min(3)
      .max(8)
      .describe('each left belongs to its own right alone; the rights are shuffled and lettered for the reader'),
  })
  .superRefine(({ pairs }, context) => {
    const report = (twice: string) =>
      context.addIssue({
        code: 'custom',
        path: ['pairs'],
        message: `"${twice}" stands there twice; matching is one to one`,
      });
    for (const twice of repeated(pairs.map((pair) => pair.left))) report(twice);
    for (const twice of repeated(pairs.map((pair) => pair.right))) report(twice);
  });

const rights = (pairs: readonly { right: string }[], shuffle: Shuffle): string[] =>
  drawn(
    pairs.map((pair) => pair.right),
    shuffle,
  );

/** The key is JSON such as `{"1":"C","2":"A","3":"B"}`. */
export const matchingShape = defineShape({
  name: 'matching',
  about: 'Items to be matched one to one by a criterion.',
  keyForm: 'pairs',
  schema,
  text: ({ question, pairs }, shuffle) =>
    `${question}\n\n${numbered(pairs.map((pair) => pair.left))}\n\n${lettered(rights(pairs, shuffle))}`,
  key: ({ pairs }) => JSON.stringify(Object.fromEntries(pairs.map(({ left, right }) => [left, right]))),
  answer: ({ pairs }, shuffle) => {
    const shown = rights(pairs, shuffle);
    return JSON.stringify(
      Object.fromEntries(pairs.map(({ right }, index) => [index + 1, letter(shown.indexOf(right))])),
    );
  },
  evidence: ({ evidence }) => evidence,
});
