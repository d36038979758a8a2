import type { ModelSettings, Provider } from '../../domain/model-settings';
import type { ModelEntry } from './model-entry';

/** Where a model is asked, as the ladder found it. */
export interface Place {
  provider: Provider;
  /** Null for the embedded model. */
  baseUrl: string | null;
  apiKeyEnv: string;
  headersEnv: Record<string, string>;
}

/** Requests in flight that each kind of server serves well: a hosted API; four slots of Ollama; two contexts of ours. */
const IN_FLIGHT: Record<Provider, number> = { openai: 64, ollama: 4, embedded: 2 };

/** Models that think before they answer; they refuse a temperature, and their thinking counts as output. */
const THINKING_MODEL = /(^|\/)(gpt-5|o\d)/;

const OUTPUT_TOKENS = 2_000;
/** With the same limit as others a thinking model would often be cut off before its first word. */
const OUTPUT_TOKENS_WITH_THINKING = 8_000;

const TEMPERATURE = 0.7;
const TIMEOUT_SECONDS = 120;

/** Hosts that refuse the older `max_tokens` for their newer models; most other servers know only that one. */
const NEW_TOKENS_PARAM = /(^|\.)(openai\.com|openai\.azure\.com)$/;

/** One named model with every setting: the entry's own, else the default for its place and kind. */
export function withDefaults(entry: ModelEntry, model: string, place: Place): ModelSettings {
  const thinks = THINKING_MODEL.test(model);
  return {
    model,
    provider: place.provider,
    baseUrl: place.baseUrl,
    apiKeyEnv: place.apiKeyEnv,
    headersEnv: place.headersEnv,
    inFlight: entry.inFlight ?? IN_FLIGHT[place.provider],
    maxOutputTokens: entry.maxOutputTokens ?? (thinks ? OUTPUT_TOKENS_WITH_THINKING : OUTPUT_TOKENS),
    temperature: entry.temperature === undefined ? (thinks ? null : TEMPERATURE) : entry.temperature,
    topP: entry.topP ?? null,
    reasoningEffort: entry.reasoningEffort ?? null,
    timeoutSeconds: entry.timeoutSeconds ?? TIMEOUT_SECONDS,
    structured: entry.structured ?? 'auto',
    maxTokensParam: entry.maxTokensParam ?? tokensParam(place.baseUrl),
    extraBody: entry.extraBody ?? {},
    journalAs: entry.journalAs ?? null,
    price: entry.price ?? null,
  };
}

function tokensParam(baseUrl: string | null): ModelSettings['maxTokensParam'] {
  const host = baseUrl === null ? '' : new URL(baseUrl).hostname;
  return NEW_TOKENS_PARAM.test(host) ? 'max_completion_tokens' : 'max_tokens';
}
