import { randomUUID } from 'node:crypto';
import type { EffectiveModelLimits } from '../../../domain/limits';
import { LEASE_MS, type Lease, type LeaseRequest, type LeaseStore, type Rate } from '../../store/leases';
import { StoreUnavailable } from '../../store/store';
import type { Clock } from '../clock';

/** Five times within a lease: one late renewal ends none. */
const RENEW_MS = 1_000;
/** While calls wait for what leaves the window, or for what a dead process held. */
const RENEW_SOON_MS = 250;

/** Calls that wait: how many, their tokens at worst, and those of the first. */
export type Waiting = LeaseRequest['waiting'];

export interface Demand {
  limits: EffectiveModelLimits;
  waiting: Waiting;
}

interface Parts {
  model: string;
  leases: LeaseStore;
  clock: Clock;
  /** What is wanted when a lease is renewed. */
  demand: () => Demand;
  /** Called after each renewal: there may be more room. */
  renewed: () => void;
  /** The store did not renew: who waits is told why. */
  failed: (reason: unknown) => void;
}

const NOTHING: Lease = { permits: 0, granted: { requests: 0, tokens: 0 }, spare: { requests: 0, tokens: 0 } };

/**
 * This process's part of limits that all processes share (design §6). What it may do for the next seconds comes as a
 * lease of the store; calls are counted here, and told about with the next renewal, once a second while there is work.
 */
export class SharedLimit {
  private readonly holder = randomUUID();
  private lease = NOTHING;
  private leasedUntil = 0;
  /** What is left of grants, what is with the server, and what was answered since the last report. */
  private left: Rate = { requests: 0, tokens: 0 };
  private readonly sent: Rate = { requests: 0, tokens: 0 };
  private answered: Rate = { requests: 0, tokens: 0 };
  private renewing: Promise<void> | null = null;
  private renewedAt = Number.NEGATIVE_INFINITY;
  private planned: { at: number; cancel: () => void } | null = null;
  private closed = false;

  constructor(private readonly parts: Parts) {}

  /** Whether one more request, of so many tokens at worst, may leave now. */
  admits({ rpm, tpm }: EffectiveModelLimits, tokens: number): boolean {
    if (!this.isLeased() || this.sent.requests >= this.lease.permits) return false;
    return (rpm === null || this.left.requests >= 1) && (tpm === null || this.left.tokens >= tokens);
  }

  take(tokens: number): void {
    this.move(1, tokens);
    this.plan(RENEW_MS);
  }

  /** A request that was admitted did not leave after all. */
  putBack(tokens: number): void {
    this.move(-1, -tokens);
  }

  /** A request has ended: it counts for 60 seconds, with the tokens that it used. */
  give(reserved: number, used: number): void {
    this.sent.requests -= 1;
    this.sent.tokens -= reserved;
    this.answered.requests += 1;
    this.answered.tokens += used;
    this.plan(RENEW_MS);
  }

  /** A request that left without asking: the server wanted the one before in another form. */
  addOne(): void {
    this.answered.requests += 1;
  }

  /** Somebody waits for more than the lease has: asks soon, at once where nothing was asked lately. */
  want(): void {
    const othersHoldIt = this.isLeased() && this.lease.permits > 0 && this.sent.requests >= this.lease.permits;
    const after = this.renewedAt + (othersHoldIt ? RENEW_MS : RENEW_SOON_MS);
    this.plan(Math.max(0, after - this.parts.clock.now()));
  }

  /** Gives the permits back; what is with the server stays counted. A store that is away takes them back by itself. */
  async close(): Promise<void> {
    this.closed = true;
    this.planned?.cancel();
    await this.renewing;
    if (this.renewedAt < 0) return;
    const { model, leases } = this.parts;
    try {
      await leases.leave({ holder: this.holder, model, sent: this.sent, answered: this.answered });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }

  private isLeased(): boolean {
    return this.parts.clock.now() < this.leasedUntil;
  }

  private move(requests: number, tokens: number): void {
    this.sent.requests += requests;
    this.sent.tokens += tokens;
    this.left.requests = Math.max(0, this.left.requests - requests);
    this.left.tokens = Math.max(0, this.left.tokens - tokens);
  }

  private plan(ms: number): void {
    const at = this.parts.clock.now() + ms;
    if (this.closed || this.renewing !== null || (this.planned !== null && this.planned.at <= at)) return;
    this.planned?.cancel();
    this.planned = ms === 0 ? null : { at, cancel: this.parts.clock.after(ms, () => this.due()) };
    if (ms === 0) this.due();
  }

  private due(): void {
    this.planned = null;
    this.renewing = this.renew();
  }

  private async renew(): Promise<void> {
    const { clock, leases } = this.parts;
    const request = this.request();
    const askedAt = clock.now();
    this.renewedAt = askedAt;
    this.answered = { requests: 0, tokens: 0 };
    try {
      this.lease = await leases.renew(request);
      this.leasedUntil = askedAt + LEASE_MS;
      this.left = plus(this.left, this.lease.granted);
      this.ready();
      this.parts.renewed();
    } catch (error) {
      this.answered = plus(this.answered, request.answered);
      this.ready();
      this.parts.failed(error);
    }
  }

  /** The next renewal may be asked for; without work there is none, and the lease runs out. */
  private ready(): void {
    this.renewing = null;
    if (!this.isIdle() || this.left.requests > 0 || this.left.tokens > 0) this.plan(RENEW_MS);
  }

  /** What nobody needs of earlier grants goes back first; those of a lease that has run out are gone. */
  private request(): LeaseRequest {
    const { model, demand } = this.parts;
    const { limits, waiting } = demand();
    const isLeased = this.isLeased();
    const kept = (of: keyof Rate) => {
      const spare = this.isIdle() ? 0 : this.lease.spare[of];
      return isLeased ? Math.min(this.left[of], Math.max(waiting[of], spare)) : 0;
    };
    this.left = { requests: kept('requests'), tokens: kept('tokens') };
    const permits = Math.max(this.sent.requests, isLeased ? this.lease.permits : 0);
    const { sent, left, answered } = this;
    return { holder: this.holder, model, limits, permits, sent: { ...sent }, left: { ...left }, answered, waiting };
  }

  private isIdle(): boolean {
    const nothing = this.sent.requests === 0 && this.answered.requests === 0;
    return nothing && this.parts.demand().waiting.requests === 0;
  }
}

function plus(a: Rate, b: Rate): Rate {
  return { requests: a.requests + b.requests, tokens: a.tokens + b.tokens };
}
