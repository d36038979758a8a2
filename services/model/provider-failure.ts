import type { ServerRates } from './limits/server-rates';

/** What a request ended with in place of an answer, free of secrets; `classifyFailure` says what it means. */
export interface FailureFacts {
  /**
   * - `status`: an HTTP status that is not 2xx. `timeout`, `connection`: no whole answer came.
   * - `garbled`: JSON that breaks off. `foreign`: a 2xx answer that is no chat completion.
   */
  kind: 'status' | 'timeout' | 'connection' | 'garbled' | 'foreign';
  /** The HTTP status; null for the other kinds. */
  status: number | null;
  code: string;
  param: string;
  /** The server's words, redacted and cut. */
  text: string;
  retryAfterMs: number | null;
  /** What the server said of its own limits. */
  rates: ServerRates;
}

/** Thrown inside the gateway only; nothing outside ever sees it. */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';
  constructor(readonly facts: FailureFacts) {
    super(facts.text);
  }
}
