import type { z } from 'zod';
import type { Message } from '../../domain/message';
import type { Role } from '../../domain/model-settings';
import type { CallOutcome, TurnOutcome } from '../../domain/outcome';
import type { RunRecord } from '../../domain/run';
import type { OfferedTool } from '../../domain/tools/offered-tool';

export type ChatMessage = Message;

/** What to ask, without anything of run, attempt or time: equal requests have equal journal keys. */
export interface ModelRequest<T> {
  messages: ChatMessage[];
  /** The shape of the answer; null asks for plain text and makes `T` a string. */
  shape: AnswerShape<T> | null;
  /** Raised by a retry that asks for another answer; 0 at first. */
  repetition: number;
}

/** A request whose model may call tools instead of answering. */
export interface TurnRequest<T> extends ModelRequest<T> {
  /** With distinct names; none: the model must answer. */
  tools: readonly OfferedTool[];
}

export interface AnswerShape<T> {
  /** `[a-zA-Z0-9_-]{1,64}`, sent as the schema's name. */
  name: string;
  schema: z.ZodType<T>;
  /** An agent that may decline has `declined` and `reason` first in its shape. */
  mayDecline: boolean;
}

/** Who asks: for the counters, the model map, blocks and the control of the run. */
export interface CallContext {
  run: RunRecord;
  skill: string;
  /** Activity name. */
  stage: string;
  role: Role;
  /** Clock time at which the work began that the call belongs to. */
  since: number;
  /** Aborts waiting and the HTTP request. */
  signal: AbortSignal;
  /** Set while the worker shuts down: waits for a permit end at once, requests in flight go on. */
  draining: AbortSignal;
}

/**
 * One model call (design §6): journal, limiter, provider, parse, repair, journal.
 * Resolves with an outcome, also for bad answers. Rejects with `ModelBlocked` for what stops work, `ModelBusy` for what
 * passes by itself, `RunStopped` and `RunPaused` when a person ended or paused the run, and the abort reason of `signal`.
 */
export interface ModelGateway {
  call<T>(request: ModelRequest<T>, context: CallContext): Promise<CallOutcome<T>>;
  /** The same with tools at hand. Calls that name no offered tool, or do not fit its schema, are repaired once, then invalid. */
  turn<T>(request: TurnRequest<T>, context: CallContext): Promise<TurnOutcome<T>>;
  /** The model id that a role uses in this run. */
  modelOf(run: RunRecord, role: Role): string;
  close(): Promise<void>;
}

/** Work cannot go on until a person mends something: wrong key, unknown model, no credit. Retry after `retryAfterMs`. */
export class ModelBlocked extends Error {
  override readonly name = 'ModelBlocked';
  constructor(
    message: string,
    readonly model: string,
    readonly retryAfterMs: number,
  ) {
    super(message);
  }
}

/** It passes by itself: rate limit, outage, time-out, no permit within a minute. Retry after `retryAfterMs`. */
export class ModelBusy extends Error {
  override readonly name = 'ModelBusy';
  constructor(
    message: string,
    readonly model: string,
    readonly retryAfterMs: number,
    /** The server is down, for whoever asks: the message says how. */
    readonly isOutage = false,
  ) {
    super(message);
  }
}

/** A person stopped the run: nothing more is sent for it. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped';
}

/** A person paused the run: nothing is sent for it until it is resumed. */
export class RunPaused extends Error {
  override readonly name = 'RunPaused';
}
