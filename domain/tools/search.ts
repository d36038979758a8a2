import { z } from 'zod';
import type { Tool } from './tool';

const MOST_RESULTS = 20;

/** Output: `{ query, results: [{ id, title, url, snippet }] }`, ids from 1, best first; `url` is where the seed comes from. */
export const search = {
  name: 'search',
  about:
    'Full-text search over the documents of this collection. Returns the best matches with title, address and a snippet. Use the words that such a document would use.',
  arguments: z.strictObject({
    query: z.string().min(1).max(400).describe('the words to look for'),
    limit: z.int().min(1).max(MOST_RESULTS).default(8).describe('how many results at most'),
  }),
} satisfies Tool;
