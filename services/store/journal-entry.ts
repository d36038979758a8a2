import type { ToolCall } from '../../domain/message';
import type { Role } from '../../domain/model-settings';

/** One answer of a model, under the hash of its request (design §6). Every complete answer is journaled, malformed ones too. */
export interface JournalEntry {
  /** SHA-256 over provider identity, model, messages, schema, parameters, repetition. */
  key: string;
  /** The model id that was asked. */
  model: string;
  /** The request's messages and schema as JSON, for `inspect`; stored compressed. */
  request: string;
  answer: JournaledAnswer;
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  /** Dollars; null when the price is not known. */
  usd: number | null;
  /** The run that paid. */
  run: string;
}

export interface JournaledAnswer {
  text: string;
  /** `reasoning_content` or a `<think>` block, kept apart from the text. */
  reasoning: string | null;
  /** The model's own refusal text; null when it answered. */
  refusal: string | null;
  /** As the server sent it: `stop`, `length`, `content_filter`, ... */
  finishReason: string;
  /** The tools that it called instead of answering, or beside its text; absent where it called none. */
  toolCalls?: ToolCall[];
}

/** What calls are counted by. */
export interface SpendKey {
  run: string;
  skill: string;
  /** Activity name. */
  stage: string;
  role: Role;
  /** The model id. */
  model: string;
}

export interface Spend {
  made: number;
  journaled: number;
  failed: number;
  inputTokens: number;
  outputTokens: number;
  /** Dollars; null when the price is not known. */
  usd: number | null;
}

/** Sums of one key; `usd` is null as soon as one call's price was not known. */
export type SpendTotals = SpendKey & Spend;
