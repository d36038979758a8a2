import type { EffectiveModelLimits } from '../../domain/limits';

/** Requests and tokens. */
export interface Rate {
  requests: number;
  tokens: number;
}

/** What one process asks of a model's limits, which all processes share, and what it reports of its own. */
export interface LeaseRequest {
  /** Who asks: one gateway, of which a process may have several. */
  holder: string;
  /** One model at one address. */
  model: string;
  limits: EffectiveModelLimits;
  /** Permits that this process holds itself to until it is answered. */
  permits: number;
  /** Requests that are with the server now, with their tokens at worst. */
  sent: Rate;
  /** What is left of earlier grants. */
  left: Rate;
  /** What was answered since the last report. Told twice where the answer to a report got lost: that errs on the safe side. */
  answered: Rate;
  /** Calls that wait, with their tokens at worst; `first`: the tokens of the first, without which others are of no use. */
  waiting: Rate & { first: number };
}

/** What a process may do until the lease ends, `LEASE_MS` after it was asked for. */
export interface Lease {
  /** Requests in flight at the same time. */
  permits: number;
  /** Granted beside what was left. */
  granted: Rate;
  /** So much may be left of a grant while nothing waits, so that the next call need not ask first. */
  spare: Rate;
}

/** A process that is silent for so long is gone: its permits go to others, and it sends nothing itself. */
export const LEASE_MS = 5_000;

/** The window of requests and tokens per minute. */
export const WINDOW_MS = 60_000;

/** Shares a model's limits between processes, by the database's clock. Asked once a second, never once a call. */
export interface LeaseStore {
  /** Reports, and asks for the next seconds. */
  renew(request: LeaseRequest): Promise<Lease>;
  /** This process sends nothing more to the model; what is with the server may yet be counted there. */
  leave(last: Pick<LeaseRequest, 'holder' | 'model' | 'sent' | 'answered'>): Promise<void>;
}
