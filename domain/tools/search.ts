import { z } from 'zod';
import type { Tool } from './tool';

const MOST_RESULTS = 20;

/** Two lines of a search engine's page (ours). */
const USUAL_LENGTH = 300;
/** A few paragraphs; a dozen of them are as much as a tool may give back. */
const MOST_LENGTH = 1000;
const LEAST_LENGTH = 100;

/** Output: `{ query, results: [{ id, title, url, snippet }] }`, ids from 1, best first; `url` is where the seed comes from. */
export const search = {
  name: 'search',
  about:
    'Full-text search over the documents of this collection. Returns the best matches with title, address and a snippet. Use the words that such a document would use.',
  arguments: z.strictObject({
    query: z.string().min(1).max(400).describe('the words to look for'),
    limit: z.int().min(1).max(MOST_RESULTS).default(8).describe('how many results at most'),
    length: z.int().min(LEAST_LENGTH).max(MOST_LENGTH).default(USUAL_LENGTH).describe('characters of a snippet, about'),
  }),
} satisfies Tool;
