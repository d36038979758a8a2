import type { AdaptiveLimit } from './adaptive-limit';
import type { Circuit } from './circuit';
import type { Flight } from './flights';
import type { Sending, ServerAllowance } from './server-allowance';
import type { ServerRates } from './server-rates';
import type { SharedLimit } from './shared-limit';

/** What a permit's request is counted in. */
export interface PermitParts {
  adaptive: AdaptiveLimit;
  allowance: ServerAllowance;
  circuit: Circuit;
  shared: SharedLimit;
  /** The call's key. */
  place: string;
  /** Reserved: the most that the request may use. */
  tokens: number;
  /** The server refused, while it holds nothing else of ours: so long nothing is sent to it. */
  pause: (ms: number) => void;
  /** The refused call comes back to its place. */
  keepPlace: () => void;
  released: () => void;
}

/** One call's permission to send; what becomes of its request is told here, and it must be released in the end. */
export class Permit {
  private readonly flight: Flight;
  private sending: Sending | null = null;
  /** Until an answer says better, a request that left has used all that it may. */
  private used: number;
  private isInFlight = true;
  private held = true;
  private readonly isProbe: boolean;

  constructor(private readonly parts: PermitParts) {
    const { adaptive, circuit, shared, tokens } = parts;
    this.used = tokens;
    this.flight = adaptive.sent();
    this.isProbe = circuit.sent();
    shared.take(tokens);
  }

  /** Before each request: the first one was waited for, another form of it is only counted. */
  leaves(): void {
    if (this.sending !== null) this.parts.shared.addOne();
    this.sending = this.parts.allowance.sent(this.parts.tokens);
  }

  /** `tokens`: what the answer used. */
  answered(tokens: number, rates: ServerRates): void {
    this.used = tokens;
    this.told(rates);
    this.parts.circuit.answered();
    this.land((flight) => this.parts.adaptive.answered(flight));
  }

  /** The server has no room for this request now, but perhaps for others; a limit (429) is no outage. */
  refused(retryAfterMs: number): void {
    const { adaptive, pause, keepPlace } = this.parts;
    this.used = 0;
    keepPlace();
    if (adaptive.inFlight === 1) pause(retryAfterMs);
    this.land((flight) => adaptive.refused(flight));
  }

  /** No answer came, or one that says that the server is broken. */
  failed(reason: string): void {
    this.parts.circuit.failed(this.parts.place, reason, this.isProbe);
  }

  /** The server is well, and did not like the request. */
  declined(): void {
    this.used = 0;
    this.parts.circuit.answered();
  }

  told(rates: ServerRates): void {
    if (this.sending !== null) this.parts.allowance.told(this.sending, rates);
  }

  release(): void {
    if (!this.held) return;
    this.held = false;
    const { adaptive, circuit, shared, tokens, released } = this.parts;
    this.land((flight) => adaptive.ended(flight));
    if (this.isProbe) circuit.probeEnded();
    if (this.sending === null) shared.putBack(tokens);
    else shared.give(tokens, this.used);
    released();
  }

  private land(how: (flight: Flight) => void): void {
    if (!this.isInFlight) return;
    this.isInFlight = false;
    how(this.flight);
  }
}
