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

/** An editor may return a passage of 1,500 words and the instruction with it. */
const OUTPUT_TOKENS = 4_000;
/** With the same limit as others a thinking model would often be cut off before its first word. */
const OUTPUT_TOKENS_WITH_THINKING = 8_000;

/** What the embedded model writes beyond this is the same again, and every token costs it 20 ms. */
const OUTPUT_TOKENS_EMBEDDED = 450;

const TEMPERATURE = 0.7;
/** Warmer, the embedded model leaves language for strings of letters; colder, it says everything twice. */
const TEMPERATURE_EMBEDDED = 0.6;
const TIMEOUT_SECONDS = 120;

/** Hosts that refuse the older `max_tokens` for their newer models; most other servers know only that one. */
const NEW_TOKENS_PARAM = /(^|\.)(openai\.com|openai\.azure\.com)$/;

/** Whether a model thinks before it answers, as far as its name says. */
export function thinks(model: string): boolean {
  return THINKING_MODEL.test(model);
}

/** One named model with every setting: the entry's own, else the default for its place and kind. */
export function withDefaults(entry: ModelEntry, model: string, place: Place): ModelSettings {
  const { outputTokens, temperature } = sampling(model, place.provider);
  return {
    model,
    provider: place.provider,
    baseUrl: place.baseUrl,
    apiKeyEnv: place.apiKeyEnv,
    headersEnv: place.headersEnv,
    inFlight: entry.inFlight ?? IN_FLIGHT[place.provider],
    rpm: entry.rpm ?? null,
    tpm: entry.tpm ?? null,
    maxOutputTokens: entry.maxOutputTokens ?? outputTokens,
    temperature: entry.temperature === undefined ? temperature : entry.temperature,
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

function sampling(model: string, provider: Provider): { outputTokens: number; temperature: number | null } {
  if (provider === 'embedded') return { outputTokens: OUTPUT_TOKENS_EMBEDDED, temperature: TEMPERATURE_EMBEDDED };
  if (thinks(model)) return { outputTokens: OUTPUT_TOKENS_WITH_THINKING, temperature: null };
  return { outputTokens: OUTPUT_TOKENS, temperature: TEMPERATURE };
}

function tokensParam(baseUrl: string | null): ModelSettings['maxTokensParam'] {
  const host = baseUrl === null ? '' : new URL(baseUrl).hostname;
  return NEW_TOKENS_PARAM.test(host) ? 'max_completion_tokens' : 'max_tokens';
}
