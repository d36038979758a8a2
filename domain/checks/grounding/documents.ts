import { z } from 'zod';
import type { Content } from '../../artifact';

export interface GroundDocument {
  id: number;
  text: string;
}

const resultsSchema = z.object({
  results: z.array(z.object({ id: z.number(), title: z.string(), snippet: z.string() })),
});
const HEAD = /^[ \t]*(?:Document Id|Doc(?:ument)?|Source|Passage)[ \t]*[:#]?[ \t]*\[?(\d{1,3})\]?[ \t]*:?[ \t]*$/gim;

/** The numbered documents that a response may rest on: the content's data, else what its text numbers. */
export function documentsOf({ fields, text }: Content): GroundDocument[] {
  const parsed = resultsSchema.safeParse(fields);
  if (parsed.success)
    return parsed.data.results.map(({ id, title, snippet }) => ({ id, text: `${title}\n${snippet}` }));
  const heads = [...text.matchAll(HEAD)];
  return heads.map(([head, id], index) => {
    const from = (heads[index]?.index ?? 0) + head.length;
    return { id: Number(id), text: text.slice(from, heads[index + 1]?.index) };
  });
}
