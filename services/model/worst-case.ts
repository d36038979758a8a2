import type { ModelSettings } from '../../domain/model-settings';
import { countTokens } from '../seeds/count-tokens';
import { priceUsd } from './pricing';
import type { Question } from './request-body';

/** Models that are known to count as our tokenizer (o200k) does. */
const COUNTED = /(^|\/)(gpt-4o|gpt-4\.1|gpt-5|o\d)/;
/** For what a chat template puts around each message. */
const TOKENIZER_MARGIN = 1.1;
/** Fewer bytes to a token than any text that models are asked about; schemas and code have most, at about three. */
const BYTES_PER_TOKEN = 3;
/** Names, roles and parameters around the messages. */
const FRAME_TOKENS = 64;

export interface WorstCase {
  /** Dollars; null when the price is not known. */
  usd: number | null;
  tokens: number;
}

/** The most that one request can cost (design §6): its input, schema included, and all the output it may have. */
export function worstCase(question: Question, settings: ModelSettings, at: Date): WorstCase {
  const inputTokens = inputBound(question, settings.model);
  const outputTokens = settings.maxOutputTokens;
  const usd = priceUsd(settings, { inputTokens, cachedInputTokens: 0, outputTokens }, at);
  return { usd, tokens: inputTokens + outputTokens };
}

function inputBound({ messages, shape, tools }: Question, model: string): number {
  const beside = [
    ...messages.flatMap(({ tool_calls = [] }) => tool_calls),
    ...tools,
    ...(shape === null ? [] : [shape.schema]),
  ];
  const parts = [...messages.map(({ content }) => content), ...beside.map((part) => JSON.stringify(part))];
  const text = parts.join('\n');
  const tokens = COUNTED.test(model)
    ? countTokens(text) * TOKENIZER_MARGIN
    : Buffer.byteLength(text, 'utf8') / BYTES_PER_TOKEN;
  return Math.ceil(tokens) + FRAME_TOKENS;
}
