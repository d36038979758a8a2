import { calcPrice } from '@pydantic/genai-prices';
import type { ModelSettings, Price } from '../../domain/model-settings';
import { isLoopback } from './base-url';

export interface TokenCounts {
  /** All tokens of the prompt, cached ones included. */
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
}

const PER_MILLION = 1_000_000;

/**
 * Dollars for one answer: the run file's price, else 0 for what runs on this machine, else the price list's for this
 * provider and model; null where the list does not know them. The list is never asked for a model elsewhere than at a
 * provider it knows, as a proxy's price is its own.
 */
export function priceUsd(settings: ModelSettings, tokens: TokenCounts, at: Date): number | null {
  if (settings.price !== null) return priced(settings.price, tokens);
  if (settings.provider !== 'openai' || settings.baseUrl === null) return 0;
  if (isLoopback(settings.baseUrl)) return null;
  const usage = {
    input_tokens: tokens.inputTokens,
    cache_read_tokens: Math.min(tokens.cachedInputTokens, tokens.inputTokens),
    output_tokens: tokens.outputTokens,
  };
  const price = calcPrice(usage, settings.model, { providerApiUrl: settings.baseUrl, timestamp: at });
  return price?.total_price ?? null;
}

function priced(price: Price, tokens: TokenCounts): number {
  const cached = Math.min(tokens.cachedInputTokens, tokens.inputTokens);
  const input = (tokens.inputTokens - cached) * price.input + cached * (price.cachedInput ?? price.input);
  return (input + tokens.outputTokens * price.output) / PER_MILLION;
}
