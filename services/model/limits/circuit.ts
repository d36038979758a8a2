import type { Clock } from '../clock';

/** Failures in a row, of two calls at least, with no answer between: it is the server, not the call. */
const OPENS_AFTER = 5;
/** A restart takes a moment, an outage longer: one call a time asks, at first soon, then less often. */
const FIRST_PROBE_MS = 1_000;
const LONGEST_PROBE_MS = 10_000;

/** Opens when a server is down: then one call at a time asks, until one is answered (design §6). */
export class Circuit {
  private failures = 0;
  private readonly failing = new Set<string>();
  private why: string | null = null;
  private probeAt = 0;
  private probeMs = FIRST_PROBE_MS;
  private probing = false;

  constructor(private readonly clock: Clock) {}

  /** What the server fails with, while it is down; else null. */
  get outage(): string | null {
    return this.why;
  }

  /** Milliseconds until the next call may go; 0: now. Null: when the probe under way has ended. */
  waitMs(): number | null {
    if (this.why === null) return 0;
    return this.probing ? null : Math.max(0, this.probeAt - this.clock.now());
  }

  /** True when this call is the probe: it must tell how it ended. */
  sent(): boolean {
    if (this.why !== null) this.probing = true;
    return this.probing;
  }

  /** The server answered, be it with a refusal. */
  answered(): void {
    this.failures = 0;
    this.failing.clear();
    this.why = null;
    this.probing = false;
    this.probeMs = FIRST_PROBE_MS;
  }

  /** Once it is open only the probe's word counts. */
  failed(call: string, reason: string, isProbe: boolean): void {
    this.failures += 1;
    if (this.failing.size < 2) this.failing.add(call);
    if (isProbe) this.probeMs = Math.min(2 * this.probeMs, LONGEST_PROBE_MS);
    else if (this.why !== null || this.failures < OPENS_AFTER || this.failing.size < 2) return;
    this.probing = false;
    this.why = reason;
    this.probeAt = this.clock.now() + this.probeMs;
  }

  /** The probe ended without a word of the server's: it was cancelled, or it never left. */
  probeEnded(): void {
    this.probing = false;
  }
}
