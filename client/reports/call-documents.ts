import { z } from 'zod';
import type { JournalEntry } from '../../services/store/journal-entry';
import type { Store } from '../../services/store/store';
import type { CallDocument } from '../documents';

const requestSchema = z.looseObject({
  messages: z.array(z.looseObject({ role: z.string(), content: z.string(), tool_calls: z.unknown().optional() })),
});

/** The journaled calls behind something, in the order given; a key that the journal no longer holds is left out. */
export async function callDocuments(store: Store, keys: readonly string[]): Promise<CallDocument[]> {
  const entries = await store.journal.getMany([...keys]);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return keys.flatMap((key) => {
    const entry = byKey.get(key);
    return entry === undefined ? [] : [callDocument(entry)];
  });
}

function callDocument({ key, model, request, answer, inputTokens, outputTokens, usd }: JournalEntry): CallDocument {
  return {
    key,
    model,
    prompt: promptOf(request),
    answer: answer.refusal ?? spoken(answer.text, answer.toolCalls),
    inputTokens,
    outputTokens,
    usd,
  };
}

/** The messages as a person reads them. */
function promptOf(request: string): string {
  const { messages } = requestSchema.parse(JSON.parse(request));
  return messages.map(({ role, content, tool_calls }) => `[${role}]\n${spoken(content, tool_calls)}`).join('\n\n');
}

function spoken(text: string, calls: unknown): string {
  return calls === undefined ? text : `${text}\n${JSON.stringify(calls, null, 1)}`.trim();
}
