import { z } from 'zod';
import { quoteField } from '../common-fields';
import { numbered } from '../labels';
import { reportRepeated } from '../report';
import { defineContent } from './content-shape';
import { titleField } from './title-field';

const fact = z.object({
  fact: z
    .string()
    .min(1)
    .max(400)
    .describe('one claim in one sentence that stands by itself: names instead of pronouns, figures with their units'),
  quote: quoteField.describe('the place in the source that says so, copied letter by letter'),
});

const schema = z
  .object({
    title: titleField,
    facts: z.array(fact).min(4).max(20).describe('from all parts of the source, no two saying the same'),
  })
  .superRefine(({ facts }, context) =>
    reportRepeated(
      context,
      'facts',
      facts.map((each) => each.fact),
    ),
  );

export const factListContent = defineContent({
  name: 'fact-list',
  about: 'Facts that each stand by themselves, with the places in the source that say so.',
  schema,
  title: ({ title }) => title,
  text: ({ facts }) => numbered(facts.map((each) => each.fact)),
});
