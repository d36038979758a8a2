import type { EffectiveModelLimits } from '../../../domain/limits';
import type { LeaseStore } from '../../store/leases';
import type { Clock } from '../clock';
import { AdaptiveLimit } from './adaptive-limit';
import { Circuit } from './circuit';
import { Permit } from './permit';
import { ServerAllowance } from './server-allowance';
import { SharedLimit } from './shared-limit';

/** What decides whether a call may leave. */
export interface Leaving {
  /** The call's key. */
  place: string;
  /** The caller's own limits; they are asked anew each time, since a person may change them on the live run. */
  limits: () => EffectiveModelLimits;
  /** Tokens at worst; asked only where somebody counts them. */
  tokens: () => number;
}

/** What keeps a call from leaving: for how long at most, and whether another lease would help. */
export interface Obstacle {
  ms: number;
  isLease: boolean;
}

interface Parts {
  /** One model at one address, for all processes. */
  key: string;
  clock: Clock;
  leases: LeaseStore;
  /** The calls that wait, in order. */
  waiting: () => readonly Leaving[];
  /** There may be more room. */
  changed: () => void;
  /** The store did not renew the lease. */
  failed: (reason: unknown) => void;
}

/** Until a call in flight has ended, which is told. */
const OTHERS: Obstacle = { ms: Number.POSITIVE_INFINITY, isLease: false };
const LEASE: Obstacle = { ms: Number.POSITIVE_INFINITY, isLease: true };

/** All that a call has to pass: its run's limits, what all processes share, what the server holds, asks for, and whether it lives. */
export class Admission {
  private held = 0;
  private pausedUntil = 0;
  private readonly adaptive: AdaptiveLimit;
  private readonly allowance: ServerAllowance;
  private readonly circuit: Circuit;
  private readonly shared: SharedLimit;
  /** Of who asked last, for renewals while nobody waits. */
  private limits: EffectiveModelLimits = { inFlight: 0, rpm: null, tpm: null };

  constructor(private readonly parts: Parts) {
    const { key, clock, leases, changed, failed } = parts;
    this.adaptive = new AdaptiveLimit(clock);
    this.allowance = new ServerAllowance(clock);
    this.circuit = new Circuit(clock);
    this.shared = new SharedLimit({ model: key, leases, clock, demand: () => this.demand(), renewed: changed, failed });
  }

  /** What the server fails with, while it is down; else null. */
  get outage(): string | null {
    return this.circuit.outage;
  }

  /** How long the server itself asked us to wait. */
  pauseMs(call: Leaving): number {
    const pauseMs = Math.max(0, this.pausedUntil - this.parts.clock.now());
    return Math.max(pauseMs, this.allowance.waitMs(this.tokensOf(call)));
  }

  /** What keeps a call from leaving now; null: nothing. */
  obstacle(call: Leaving): Obstacle | null {
    this.limits = call.limits();
    const pauseMs = this.pauseMs(call);
    if (pauseMs > 0) return { ms: pauseMs, isLease: false };
    const circuitMs = this.circuit.waitMs();
    if (circuitMs === null) return OTHERS;
    if (circuitMs > 0) return { ms: circuitMs, isLease: false };
    if (this.held >= this.limits.inFlight || this.adaptive.inFlight >= this.adaptive.calls) return OTHERS;
    return this.shared.admits(this.limits, this.tokensOf(call)) ? null : LEASE;
  }

  /** Somebody waits for another lease. */
  wantLease(): void {
    this.shared.want();
  }

  /** For a call that nothing keeps; `keepPlace` is told when the server refuses it. */
  permit(call: Leaving, keepPlace: () => void): Permit {
    const { adaptive, allowance, circuit, shared } = this;
    this.held += 1;
    return new Permit({
      adaptive,
      allowance,
      circuit,
      shared,
      place: call.place,
      tokens: this.tokensOf(call),
      pause: (ms) => {
        this.pausedUntil = Math.max(this.pausedUntil, this.parts.clock.now() + ms);
      },
      keepPlace,
      released: () => {
        this.held -= 1;
        this.parts.changed();
      },
    });
  }

  /** Gives this process's part of the shared limits back. */
  close(): Promise<void> {
    return this.shared.close();
  }

  /** A request larger than the limit itself waits for an empty window. */
  private tokensOf({ limits, tokens }: Leaving): number {
    const { tpm } = limits();
    if (tpm !== null) return Math.min(tokens(), tpm);
    return this.allowance.countsTokens ? tokens() : 0;
  }

  private demand() {
    const needs = this.parts.waiting().map((call) => this.tokensOf(call));
    const tokens = needs.reduce((sum, need) => sum + need, 0);
    return { limits: this.limits, waiting: { requests: needs.length, tokens, first: needs[0] ?? 0 } };
  }
}
