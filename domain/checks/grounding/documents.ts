import { z } from 'zod';
import type { Content } from '../../artifact';

export interface GroundDocument {
  id: number;
  text: string;
}

const resultsSchema = z.object({
  results: z.array(z.object({ id: z.number(), title: z.string(), snippet: z.string() })),
});
const BLOCK =
  /^\s*(?:Document Id|Doc(?:ument)?|Source|Passage)\s*[:#]?\s*\[?(\d{1,3})\]?\s*:?\s*$([\s\S]*?)(?=^\s*(?:Document Id|Doc(?:ument)?|Source|Passage)\s*[:#]?\s*\[?\d{1,3}\]?\s*:?\s*$|$(?![\s\S]))/gim;

/** The numbered documents that a response may rest on: the content's data, else what its text numbers. */
export function documentsOf({ fields, text }: Content): GroundDocument[] {
  const parsed = resultsSchema.safeParse(fields);
  if (parsed.success)
    return parsed.data.results.map(({ id, title, snippet }) => ({ id, text: `${title}\n${snippet}` }));
  return [...text.matchAll(BLOCK)].map(([, id, body = '']) => ({ id: Number(id), text: body }));
}
