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

/** Some servers send the arguments as an object, or none at all. */
const toolCalls = z
  .array(
    z.object({
      id: text,
      function: z.object({ name: z.string(), arguments: z.union([z.string(), z.looseObject({})]).nullish() }),
    }),
  )
  .nullish();

/** As much of the chat completion object as is used; servers leave out or null much of it. */
const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: text,
        message: z
          .object({ content: text, refusal: text, reasoning_content: text, reasoning: text, tool_calls: toolCalls })
          .nullish(),
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
    ...calledTools(message?.tool_calls ?? [], redactor),
  };
  const usage = parsed.data.usage;
  const called = answer.toolCalls === undefined ? 0 : JSON.stringify(answer.toolCalls).length;
  const answered = (message?.content ?? '').length + (split.reasoning ?? '').length + called;
  const tokens = {
    inputTokens: usage?.prompt_tokens ?? Math.ceil(promptCharacters / CHARACTERS_PER_TOKEN),
    cachedInputTokens: usage?.prompt_tokens_details?.cached_tokens ?? 0,
    outputTokens: usage?.completion_tokens ?? Math.ceil(answered / CHARACTERS_PER_TOKEN),
  };
  return { answer, tokens };
}

function calledTools(
  calls: NonNullable<z.infer<typeof toolCalls>>,
  redactor: Redactor,
): Pick<JournaledAnswer, 'toolCalls'> {
  if (calls.length === 0) return {};
  return {
    toolCalls: calls.map(({ id, function: { name, arguments: given } }, index) => ({
      id: id ?? `call_${index + 1}`,
      type: 'function',
      function: { name, arguments: redactor.answer(typeof given === 'string' ? given : JSON.stringify(given ?? {})) },
    })),
  };
}
