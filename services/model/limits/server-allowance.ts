import type { Clock } from '../clock';
import type { ServerRates } from './server-rates';

/** A request's place in the order of sending, and the tokens of all that were sent until then. */
export interface Sending {
  number: number;
  tokens: number;
}

interface Allowance {
  /** What the server left over when it answered. */
  remaining: number;
  /** All that had been sent when the answered request was: what came later the server may not have counted. */
  countedUpTo: number;
  until: number;
}

/** Keeps to what a server says is left of its own limits, until it says that they are reset. */
export class ServerAllowance {
  private sendings = 0;
  private tokens = 0;
  private latest = 0;
  private requestsLeft: Allowance | null = null;
  private tokensLeft: Allowance | null = null;

  constructor(private readonly clock: Clock) {}

  get countsTokens(): boolean {
    return this.tokensLeft !== null;
  }

  sent(tokens: number): Sending {
    this.sendings += 1;
    this.tokens += tokens;
    return { number: this.sendings, tokens: this.tokens };
  }

  /** Answers overtake each other: the one that was sent last knows best. */
  told(sending: Sending, { requests, tokens }: ServerRates): void {
    if (sending.number < this.latest) return;
    this.latest = sending.number;
    const now = this.clock.now();
    this.requestsLeft = requests && {
      remaining: requests.remaining,
      countedUpTo: sending.number,
      until: now + requests.resetMs,
    };
    this.tokensLeft = tokens && {
      remaining: tokens.remaining,
      countedUpTo: sending.tokens,
      until: now + tokens.resetMs,
    };
  }

  /** Milliseconds until a request of so many tokens may be sent. */
  waitMs(tokens: number): number {
    return Math.max(
      this.waitFor(this.requestsLeft, this.sendings, 1),
      this.waitFor(this.tokensLeft, this.tokens, tokens),
    );
  }

  private waitFor(allowance: Allowance | null, sent: number, wanted: number): number {
    if (allowance === null) return 0;
    const left = allowance.remaining - (sent - allowance.countedUpTo);
    return left >= wanted ? 0 : Math.max(0, allowance.until - this.clock.now());
  }
}
