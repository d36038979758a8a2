import { z } from 'zod';
import { report, reportRepeated } from '../report';
import { defineContent } from './content-shape';
import { onOneLine } from './on-one-line';
import { titleField } from './title-field';

const entry = z.object({
  key: z.string().min(1).max(60).describe('as an infobox or a data sheet calls it, without a colon'),
  value: z.string().min(1).max(300).describe('with its unit'),
});

const schema = z
  .object({
    title: titleField.describe('what the entries describe'),
    entries: z.array(entry).min(4).max(24),
  })
  .superRefine(({ entries }, context) => {
    const keys = entries.map(({ key }) => key);
    reportRepeated(context, 'entries', keys);
    for (const key of keys) if (/[:\r\n]/.test(key)) report(context, 'entries', `leave the colon out of "${key}"`);
  });

export const infoboxContent = defineContent({
  name: 'infobox',
  about: 'Keys and values of one thing.',
  schema,
  title: ({ title }) => title,
  text: ({ entries }) => entries.map(({ key, value }) => `${key}: ${onOneLine(value)}`).join('\n'),
});
