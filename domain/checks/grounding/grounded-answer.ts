import { z } from 'zod';
import type { Response } from '../../artifact';
import { jsonIn } from '../../json/json-in';

export interface GroundedAnswer {
  answer: string;
  /** Ids as cited, each once. */
  cited: number[];
}

const answerSchema = z.object({
  answer: z.string(),
  relevant_passages: z.union([z.string(), z.array(z.union([z.number(), z.string()]))]),
});
const CITED =
  /\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]|\b(?:Document(?: Id)?|Doc|Source|Passage)s?\s*[:#]?\s*((?:\d{1,3})(?:(?:\s*,\s*|\s+and\s+)\d{1,3})*)/gi;

/** The answer and the ids it cites: the JSON of the public release, else marks such as `[2]` or "Document 2" in prose. */
export function groundedAnswer({ text, fields }: Response): GroundedAnswer {
  const parsed = answerSchema.safeParse(fields ?? jsonIn(text));
  if (parsed.success) return { answer: parsed.data.answer, cited: idsIn(String(parsed.data.relevant_passages)) };
  const marks = [...text.matchAll(CITED)].map(([, bracketed, named]) => bracketed ?? named ?? '');
  return { answer: text, cited: idsIn(marks.join(' ')) };
}

function idsIn(text: string): number[] {
  return [...new Set((text.match(/\d+/g) ?? []).map(Number))];
}
