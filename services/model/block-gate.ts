import type { Clock } from './clock';
import { ModelBlocked } from './gateway';

/** Blocks need a person: asking more often than this would only make noise (design §5). */
export const BLOCK_RETRY_MS = 10_000;

/** At most 20 blocked calls a second come back, however many wait. */
const BETWEEN_RETRIES_MS = 50;

/** Half of the retry delay, so that the first call that comes back may ask. */
export const BETWEEN_PROBES_MS = 5_000;

/** One call's passage: `leave` must be called when it has ended, in whatever way. */
export interface Passage {
  probe: boolean;
  leave(): void;
}

/** Stands before one model: open, or blocked with one probe at a time. */
export class BlockGate {
  private blocked: string | null = null;
  private probing = false;
  private nextProbeAt = 0;
  private nextRetryAt = 0;

  constructor(
    private readonly model: string,
    private readonly clock: Clock,
  ) {}

  /** Throws `ModelBlocked` while the model is blocked, but for one probe. */
  enter(): Passage {
    if (this.blocked === null) return { probe: false, leave: () => {} };
    if (this.probing || this.clock.now() < this.nextProbeAt) throw this.refusal(this.blocked);
    this.probing = true;
    return { probe: true, leave: () => this.endProbe() };
  }

  /** For a call that has waited since it entered: the model may have been blocked meanwhile. */
  check(passage: Passage): void {
    if (this.blocked !== null && !passage.probe) throw this.refusal(this.blocked);
  }

  /** Closes the gate; `reason` is a whole sentence for a person. */
  block(reason: string): ModelBlocked {
    this.blocked = reason;
    this.nextProbeAt = this.clock.now() + BETWEEN_PROBES_MS;
    return this.refusal(reason);
  }

  open(): void {
    this.blocked = null;
  }

  private endProbe(): void {
    this.probing = false;
  }

  private refusal(reason: string): ModelBlocked {
    const now = this.clock.now();
    this.nextRetryAt = Math.max(now + BLOCK_RETRY_MS, this.nextRetryAt + BETWEEN_RETRIES_MS);
    return new ModelBlocked(reason, this.model, this.nextRetryAt - now);
  }
}
