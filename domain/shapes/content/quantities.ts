import { z } from 'zod';
import { reportRepeated } from '../report';
import { defineContent } from './content-shape';
import { titleField } from './title-field';

const quantity = z.object({
  what: z.string().min(1).max(200).describe('of what, where and when'),
  value: z.number(),
  unit: z.string().max(40).describe('empty for a bare count'),
  quote: z
    .string()
    .max(400)
    .describe('the place in the source that gives it, letter by letter; empty where it is invented'),
});

const schema = z
  .object({
    title: titleField,
    scene: z.string().min(1).max(1500).describe('where and for whom these quantities matter'),
    quantities: z.array(quantity).min(2).max(12),
  })
  .superRefine(({ quantities }, context) =>
    reportRepeated(
      context,
      'quantities',
      quantities.map(({ what }) => what),
    ),
  );

export const quantitiesContent = defineContent({
  name: 'quantities',
  about: 'A scene and its quantities with units.',
  schema,
  title: ({ title }) => title,
  text: ({ scene, quantities }) =>
    [scene, quantities.map(({ what, value, unit }) => `- ${what}: ${`${value} ${unit}`.trim()}`).join('\n')].join(
      '\n\n',
    ),
});
