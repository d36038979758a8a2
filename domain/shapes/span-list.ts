import { z } from 'zod';
import { questionField, quoteField, reasoningField } from './common-fields';
import { defineShape } from './define-shape';
import { reportRepeated } from './report';

const item = z.object({
  span: quoteField.describe('copied from the text letter by letter, no longer than needed'),
  about: z
    .string()
    .max(300)
    .describe(
      'what the question wants said of it (its kind, its date, what it means); empty where it wants the span alone',
    ),
});

const schema = z
  .object({
    reasoning: reasoningField.describe(
      'where in the text the items stand, what nearly belongs to them and why it does not',
    ),
    question: questionField.describe(
      'says exactly what counts and what does not, in which order, and in what form to answer; the text stands beside it',
    ),
    items: z.array(item).min(1).max(30).describe('everything that counts, each once'),
    ordered: z.boolean().describe('true where the question asks for an order; then the items stand in it'),
  })
  .superRefine(({ items }, context) =>
    reportRepeated(
      context,
      'items',
      items.map(({ span, about }) => (about === '' ? span : `${span} (${about})`)),
    ),
  );
type Fields = z.infer<typeof schema>;

/** Bare spans as texts, the others with what is said of them. */
const listed = ({ items }: Fields): string =>
  JSON.stringify(items.every(({ about }) => about === '') ? items.map(({ span }) => span) : items);

/** The key is JSON: `["Brora","9:40"]`, or `[{"span":"Brora","about":"place"}]`. */
export const spanListShape = defineShape({
  name: 'span-list',
  about: 'Everything of one kind that a text holds, copied from it, with what is to be said of each.',
  keyForm: 'json',
  schema,
  text: ({ question }) => question,
  key: listed,
  evidence: ({ items }) => items.map(({ span }) => span),
});
