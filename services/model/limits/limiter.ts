import type { EffectiveModelLimits } from '../../../domain/limits';
import type { LeaseStore } from '../../store/leases';
import type { Clock } from '../clock';
import { ModelBusy } from '../gateway';
import { AdaptiveLimit } from './adaptive-limit';
import { type Ahead, CallQueue } from './call-queue';
import { Circuit } from './circuit';
import { Permit } from './permit';
import { ServerAllowance } from './server-allowance';
import { type Demand, SharedLimit } from './shared-limit';

/** A call waits this long inside its activity, heartbeating; longer waits go back to the engine (design §6). */
export const PERMIT_WAIT_MS = 60_000;

/** A call that has waited in vain comes back soon, because it keeps its place in the queue. */
const COME_BACK_MS = 1_000;

/** Called when a call has to wait: hands over the way to end the wait, and returns how to stop listening. */
type OnWait = (end: (reason: unknown) => void) => () => void;

export interface PermitRequest {
  /** The request's key: a call that comes back takes the place it had. */
  place: string;
  /** The caller's own limits; they are asked anew each time, since a person may change them on the live run. */
  limits: () => EffectiveModelLimits;
  /** Tokens at worst; asked only where somebody counts them. */
  tokens: () => number;
  /** Clock time at which the wait ends with `ModelBusy`. */
  deadline: number;
  onWait: OnWait;
}

interface Waiter extends Ahead {
  request: PermitRequest;
  grant: () => void;
  leave: (reason: unknown) => void;
}

/** How long something stands in the way, at most. */
interface Obstacle {
  ms: number;
}

/** Calls in flight: the end of one is told. */
const OTHERS: Obstacle = { ms: Number.POSITIVE_INFINITY };
/** What all processes share: the next renewal is told. */
const LEASE: Obstacle = { ms: Number.POSITIVE_INFINITY };

export interface LimiterParts {
  /** The model's id, for sentences. */
  model: string;
  /** One model at one address, for all processes. */
  key: string;
  clock: Clock;
  leases: LeaseStore;
}

/** Permits of one model, first come first served: within its limits, what its server holds, and what it asks for. */
export class Limiter {
  private held = 0;
  private pausedUntil = 0;
  private cancelWake: (() => void) | null = null;
  private readonly queue = new CallQueue<Waiter>();
  private readonly adaptive = new AdaptiveLimit();
  private readonly allowance: ServerAllowance;
  private readonly circuit: Circuit;
  private readonly shared: SharedLimit;
  /** The limits of who asked last, for renewals while nobody waits. */
  private limits: EffectiveModelLimits = { inFlight: 0, rpm: null, tpm: null };

  constructor(private readonly parts: LimiterParts) {
    const { key, clock, leases } = parts;
    this.allowance = new ServerAllowance(clock);
    this.circuit = new Circuit(clock);
    this.shared = new SharedLimit({
      model: key,
      leases,
      clock,
      demand: () => this.demand(),
      renewed: () => this.serve(),
      failed: (reason) => this.queue.leaveAll(reason),
    });
  }

  /** What the server fails with, while it is down; else null. */
  get outage(): string | null {
    return this.circuit.outage;
  }

  /** Rejects with `ModelBusy`, what the store failed with, or the reason that ended the wait. */
  acquire(request: PermitRequest): Promise<Permit> {
    const arrival = this.queue.arrivalOf(request.place);
    this.limits = request.limits();
    const pauseMs = this.pauseMs(request);
    if (this.now() + pauseMs > request.deadline) return Promise.reject(this.busy(pauseMs));
    if (this.queue.isEmpty && this.obstacle(request) === null) return Promise.resolve(this.permit(request, arrival));
    return this.wait(request, arrival);
  }

  /** Waits out what the server asked of one call; longer than until the deadline: rejects with `ModelBusy`. */
  async hold(ms: number, deadline: number, onWait: OnWait): Promise<void> {
    if (this.now() + ms > deadline) throw this.busy(ms);
    let stop = () => {};
    try {
      await new Promise<void>((resolve, reject) => {
        const stopTimer = this.parts.clock.after(ms, resolve);
        const stopListening = onWait(reject);
        stop = () => {
          stopTimer();
          stopListening();
        };
      });
    } finally {
      stop();
    }
  }

  /** For a call that met an error of the server's: says so when it is an outage. */
  trouble(reason: string, retryAfterMs: number): ModelBusy {
    return new ModelBusy(this.outage ?? reason, this.parts.model, retryAfterMs, this.outage !== null);
  }

  /** Some caller's limits may have changed: grants what is free by now. */
  reconsider(): void {
    this.serve();
  }

  /** Gives this process's part of the shared limits back. */
  close(): Promise<void> {
    this.cancelWake?.();
    return this.shared.close();
  }

  private wait(request: PermitRequest, arrival: number): Promise<Permit> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        arrival,
        request,
        grant: () => {
          stopWaiting();
          resolve(this.permit(request, arrival));
        },
        leave: (reason) => {
          stopWaiting();
          this.queue.remove(waiter);
          reject(reason);
          this.serve();
        },
      };
      const { deadline, onWait } = request;
      const stopTimer = this.parts.clock.after(deadline - this.now(), () => waiter.leave(this.busy(COME_BACK_MS)));
      const stopListening = onWait(waiter.leave);
      const stopWaiting = () => {
        stopTimer();
        stopListening();
      };
      this.queue.add(waiter);
      this.serve();
    });
  }

  private serve(): void {
    for (let next = this.queue.first; next !== undefined; next = this.queue.first) {
      const obstacle = this.obstacle(next.request);
      if (obstacle !== null) {
        if (obstacle === LEASE) this.shared.want();
        this.wakeAfter(obstacle.ms);
        return;
      }
      this.queue.remove(next);
      next.grant();
    }
  }

  /** What keeps a request from leaving now; null: nothing. */
  private obstacle(request: PermitRequest): Obstacle | null {
    this.limits = request.limits();
    const pauseMs = this.pauseMs(request);
    if (pauseMs > 0) return { ms: pauseMs };
    const circuitMs = this.circuit.waitMs();
    if (circuitMs === null) return OTHERS;
    if (circuitMs > 0) return { ms: circuitMs };
    if (this.held >= this.limits.inFlight || this.adaptive.inFlight >= this.adaptive.calls) return OTHERS;
    return this.shared.admits(this.limits, this.tokensOf(request)) ? null : LEASE;
  }

  /** What the server itself asked for. */
  private pauseMs(request: PermitRequest): number {
    const pauseMs = Math.max(0, this.pausedUntil - this.now());
    return Math.max(pauseMs, this.allowance.waitMs(this.tokensOf(request)));
  }

  /** A request larger than the limit itself waits for an empty window. */
  private tokensOf({ limits, tokens }: PermitRequest): number {
    const { tpm } = limits();
    if (tpm !== null) return Math.min(tokens(), tpm);
    return this.allowance.countsTokens ? tokens() : 0;
  }

  private demand(): Demand {
    const needs = this.queue.all.map(({ request }) => this.tokensOf(request));
    const tokens = needs.reduce((sum, need) => sum + need, 0);
    return { limits: this.limits, waiting: { requests: needs.length, tokens, first: needs[0] ?? 0 } };
  }

  private wakeAfter(ms: number): void {
    this.cancelWake?.();
    this.cancelWake = Number.isFinite(ms) ? this.parts.clock.after(ms, () => this.serve()) : null;
  }

  private permit(request: PermitRequest, arrival: number): Permit {
    const { place } = request;
    const { adaptive, allowance, circuit, shared } = this;
    this.queue.forget(place);
    this.held += 1;
    return new Permit({
      adaptive,
      allowance,
      circuit,
      shared,
      place,
      tokens: this.tokensOf(request),
      pause: (ms) => {
        this.pausedUntil = Math.max(this.pausedUntil, this.now() + ms);
      },
      keepPlace: () => this.queue.keep(place, arrival),
      released: () => {
        this.held -= 1;
        this.serve();
      },
    });
  }

  private now(): number {
    return this.parts.clock.now();
  }

  private busy(retryAfterMs: number): ModelBusy {
    return this.trouble(`The model "${this.parts.model}" has no free place yet.`, retryAfterMs);
  }
}
