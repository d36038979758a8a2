import { z } from 'zod';
import { reportRepeated } from '../report';
import { defineContent } from './content-shape';
import { titleField } from './title-field';

const term = z.string().min(1).max(160);

const triple = z.object({
  subject: term,
  predicate: term.describe('a relation in one style throughout, such as locatedIn or has_length'),
  object: term.describe('another subject, or a value with its unit'),
});
type Triple = z.infer<typeof triple>;

const schema = z
  .object({
    title: titleField,
    triples: z.array(triple).min(4).max(24).describe('several about one subject, and some whose object is a subject'),
  })
  .superRefine(({ triples }, context) => reportRepeated(context, 'triples', triples.map(written)));

export const triplesContent = defineContent({
  name: 'triples',
  about: 'Subject, predicate and object, one triple a line.',
  schema,
  title: ({ title }) => title,
  text: ({ triples }) => triples.map(written).join('\n'),
});

function written({ subject, predicate, object }: Triple): string {
  return `(${[subject, predicate, object].map(quoted).join(', ')})`;
}

/** A term with a comma, a bracket, a quote or a line break in it is quoted. */
function quoted(text: string): string {
  return /[,()"\r\n\\]/.test(text) ? JSON.stringify(text) : text;
}
