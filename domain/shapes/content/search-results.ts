import { z } from 'zod';
import { repeated } from '../distinct';
import { defineContent } from './content-shape';

const result = z.object({
  id: z.int().min(1).describe('numbered from 1'),
  title: z.string().max(300),
  url: z.string().max(500),
  snippet: z.string().min(1).max(2000),
});

const schema = z
  .object({
    query: z.string().min(1).max(400).describe('what was searched for'),
    results: z.array(result).min(1).max(20).describe('what was found, best first'),
  })
  .superRefine(({ results }, context) => {
    for (const twice of repeated(results.map(({ id }) => String(id)))) {
      context.addIssue({ code: 'custom', path: ['results'], message: `the id ${twice} stands there twice` });
    }
  });

/** What the tool `search` returns, in the block of the public release (paper.md §5.13). */
export const searchResultsContent = defineContent({
  name: 'search-results',
  about: 'Numbered search results with title, address and snippet.',
  schema,
  title: ({ query }) => query,
  text: ({ results }) =>
    results
      .map(({ id, title, url, snippet }) => `Document Id: ${id}\nTitle: ${title}\nUrl: ${url}\nSnippet: ${snippet}`)
      .join('\n\n'),
});
