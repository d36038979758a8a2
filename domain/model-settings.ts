import { z } from 'zod';

/** Which agent asks; the run file's `roles` maps them to models. A `judge` comes with later skills. */
export const ROLES = ['transformer', 'author', 'suggester', 'editor', 'teacher', 'simulator'] as const;
export type Role = (typeof ROLES)[number];

/** How structured answers are asked for; `auto` finds the server's rung once (design §6). */
export const STRUCTURED_MODES = ['auto', 'strict', 'json', 'none'] as const;

const pricePerMillion = z.number().nonnegative().describe('dollars per million tokens');

export const priceSchema = z.strictObject({
  input: pricePerMillion,
  cachedInput: pricePerMillion.optional(),
  output: pricePerMillion,
});
export type Price = z.infer<typeof priceSchema>;

/** Where a model is served. `embedded` has no address: each worker starts its own process for it. */
export const PROVIDERS = ['openai', 'ollama', 'embedded'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** One named model of the run file, after defaults. Holds the name of the key's variable, never a key. */
export const modelSettingsSchema = z.strictObject({
  model: z.string().min(1),
  provider: z.enum(PROVIDERS),
  /** Ends in `/v1` as a rule; null for `embedded`. */
  baseUrl: z.string().nullable(),
  apiKeyEnv: z.string().min(1),
  inFlight: z.number().int().min(1).max(10_000),
  maxOutputTokens: z.number().int().min(1),
  temperature: z.number().min(0).max(2).nullable(),
  topP: z.number().min(0).max(1).nullable(),
  reasoningEffort: z.string().nullable(),
  timeoutSeconds: z.number().positive(),
  structured: z.enum(STRUCTURED_MODES),
  maxTokensParam: z.enum(['max_completion_tokens', 'max_tokens']),
  extraBody: z.record(z.string(), z.unknown()),
  /** Header name to the name of the environment variable that holds its value. */
  headersEnv: z.record(z.string(), z.string()),
  journalAs: z.string().nullable(),
  price: priceSchema.nullable(),
});
export type ModelSettings = z.infer<typeof modelSettingsSchema>;
