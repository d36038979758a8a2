import { z } from 'zod';
import type { JournaledAnswer } from '../store/journal-entry';
import type { TokenCounts } from './pricing';
import type { Redactor } from './redact';
import { splitThinking } from './thinking';

/** One answer as the journal keeps it, with its tokens. */
export interface Completion {
  answer: JournaledAnswer;
  tokens: TokenCounts;
}

const text = z.string().nullish();
const count = z.number().int().nonnegative().nullish();

/** As much of the chat completion object as is used; servers leave out or null much of it. */
const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: text,
        message: z.object({ content: text, refusal: text, reasoning_content: text, reasoning: text }).nullish(),
      }),
    )
    .nullable(),
  usage: z
    .object({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: z.object({ cached_tokens: count }).nullish(),
    })
    .nullish(),
});

/** Characters of a token where a server reports no usage: usual for English, too few tokens for most other languages. */
const CHARACTERS_PER_TOKEN = 4;

/** Longer ones are no finish reason of any server. */
const LONGEST_FINISH_REASON = 40;

/**
 * Reads a server's answer; null when it is no chat completion. No choices and no content read as an empty answer.
 * Tokens are the server's, or estimated from the lengths where it counts none.
 */
export function readCompletion(body: unknown, promptCharacters: number, redactor: Redactor): Completion | null {
  const parsed = completionSchema.safeParse(body);
  if (!parsed.success) return null;
  const choice = parsed.data.choices?.[0];
  const message = choice?.message;
  const split = splitThinking(message?.content ?? '', message?.reasoning_content ?? message?.reasoning ?? null);
  const clean = (value: string | null) => (value === null || value === '' ? null : redactor.answer(value));
  const answer = {
    text: redactor.answer(split.text),
    reasoning: clean(split.reasoning),
    refusal: clean(message?.refusal ?? null),
    finishReason: redactor.answer(choice?.finish_reason ?? 'none').slice(0, LONGEST_FINISH_REASON),
  };
  const usage = parsed.data.usage;
  const answered = (message?.content ?? '').length + (split.reasoning ?? '').length;
  const tokens = {
    inputTokens: usage?.prompt_tokens ?? Math.ceil(promptCharacters / CHARACTERS_PER_TOKEN),
    cachedInputTokens: usage?.prompt_tokens_details?.cached_tokens ?? 0,
    outputTokens: usage?.completion_tokens ?? Math.ceil(answered / CHARACTERS_PER_TOKEN),
  };
  return { answer, tokens };
}
