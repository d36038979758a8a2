import { z } from 'zod';
import { reportRepeated } from '../report';
import { defineContent } from './content-shape';
import { titleField } from './title-field';

const schema = z
  .object({
    title: titleField,
    looking_for: z
      .string()
      .min(1)
      .max(500)
      .describe('what one wants to find out, and what a document must say to help'),
    queries: z
      .array(z.string().min(1).max(200))
      .min(1)
      .max(3)
      .describe(
        'as somebody types them who has not seen the source: words that stand in documents; the best one first',
      ),
  })
  .superRefine(({ queries }, context) => reportRepeated(context, 'queries', queries));

export const searchQueriesContent = defineContent({
  name: 'search-queries',
  about: 'Queries for a search, with what they are to find.',
  schema,
  title: ({ title }) => title,
  text: ({ queries }) => queries.join('\n'),
});
