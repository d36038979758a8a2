import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type { Agent } from 'undici';
import { z } from 'zod';
import type { ModelSettings } from '../../domain/model-settings';
import { errorCode } from '../error-code';
import type { Clock } from './clock';
import { type Completion, readCompletion } from './completion';
import { fetchThrough } from './http-fetch';
import { readServerRates, type ServerRates } from './limits/server-rates';
import { type FailureFacts, ProviderFailure } from './provider-failure';
import { Redactor } from './redact';
import { retryAfterMs } from './retry-after';

/** As many words of a server as fit into a sentence for a person. */
const LONGEST_WORDS = 300;

/** Some routers answer 200 and put the error into the body. */
const errorInBody = z.object({
  error: z.object({ message: z.string().optional(), code: z.union([z.string(), z.number()]).nullish() }),
});

/** Nothing is known of the server's limits. */
const UNTOLD: ServerRates = { requests: null, tokens: null };

/** An answer, and what the server said of its own limits with it. */
export interface Answered {
  completion: Completion;
  rates: ServerRates;
}

/** What a provider needs from outside. */
export interface ProviderParts {
  agent: Agent;
  clock: Clock;
  /** The value of an environment variable that holds a secret. */
  secret: (variable: string) => string | null;
}

/** One served model over the OpenAI chat API. Its own retries are off: the engine retries. The key stays in here. */
export class Provider {
  private readonly client: OpenAI;
  private readonly redactor: Redactor;

  constructor(
    settings: ModelSettings,
    baseUrl: string,
    private readonly parts: ProviderParts,
  ) {
    const key = settings.provider === 'openai' ? parts.secret(settings.apiKeyEnv) : null;
    const extra = Object.entries(settings.headersEnv).map(
      ([name, variable]) => [name, parts.secret(variable)] as const,
    );
    this.redactor = new Redactor([key, ...extra.map(([, value]) => value)]);
    this.client = new OpenAI({
      baseURL: baseUrl,
      apiKey: key ?? 'none', // the client insists on one; without a key the header below is left out
      organization: null,
      project: null,
      maxRetries: 0,
      timeout: settings.timeoutSeconds * 1000,
      logLevel: 'off',
      fetch: fetchThrough(parts.agent),
      defaultHeaders: { ...(key === null ? { Authorization: null } : {}), ...Object.fromEntries(extra) },
    });
  }

  /** Rejects with `ProviderFailure`, or with the signal's reason once it is aborted. */
  async send(body: Record<string, unknown>, promptCharacters: number, signal: AbortSignal): Promise<Answered> {
    const { data: answer, response } = await this.post(body, signal);
    const error = errorInBody.safeParse(answer);
    if (error.success) throw this.inBody(error.data.error);
    const completion = readCompletion(answer, promptCharacters, this.redactor);
    if (completion === null) throw this.failure('foreign', JSON.stringify(answer) ?? '');
    return { completion, rates: readServerRates(response.headers) };
  }

  private async post(
    body: Record<string, unknown>,
    signal: AbortSignal,
  ): Promise<{ data: unknown; response: Response }> {
    try {
      return await this.client.post<unknown>('/chat/completions', { body, signal }).withResponse();
    } catch (error) {
      throw this.translate(error, signal);
    }
  }

  private translate(error: unknown, signal: AbortSignal): unknown {
    if (error instanceof APIUserAbortError) return signal.reason;
    if (error instanceof APIConnectionTimeoutError) return this.failure('timeout', 'no answer in time');
    if (error instanceof APIConnectionError)
      return this.failure('connection', errorCode(error.cause) || 'no connection');
    if (isSyntaxError(error)) return this.failure('garbled', 'the answer broke off');
    return error instanceof APIError ? this.status(error) : error;
  }

  private status(error: APIError): ProviderFailure {
    const facts = this.failure('status', error.message.replace(/^\d{3} /, '')).facts;
    return new ProviderFailure({
      ...facts,
      status: error.status ?? null,
      code: this.redactor.words(String(error.code ?? error.type ?? '')),
      param: this.redactor.words(String(error.param ?? '')),
      retryAfterMs: retryAfterMs(error.headers, this.parts.clock.now()),
      rates: readServerRates(error.headers),
    });
  }

  private inBody(error: { message?: string | undefined; code?: string | number | null | undefined }): ProviderFailure {
    const { facts } = this.failure('status', error.message ?? '');
    const status = Number(error.code) >= 400 && Number(error.code) < 600 ? Number(error.code) : 502;
    return new ProviderFailure({ ...facts, status, code: this.redactor.words(String(error.code ?? '')) });
  }

  private failure(kind: FailureFacts['kind'], words: string): ProviderFailure {
    const text = this.redactor.words(words).replace(/\s+/g, ' ').trim().slice(0, LONGEST_WORDS);
    return new ProviderFailure({ kind, status: null, code: '', param: '', text, retryAfterMs: null, rates: UNTOLD });
  }
}

/** JSON that breaks off, as `Response.json` reports it. */
function isSyntaxError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'SyntaxError';
}
