/** One request as rules and scripts see it. */
export interface FakeRequest {
  /** 1 for the first request of the server's life. */
  n: number;
  /** The body as it came. */
  text: string;
  body: Record<string, unknown>;
  /** SHA-256 of the body. */
  hash: string;
  headers: Record<string, string | string[] | undefined>;
  model: string;
  messages: { role: string; content: string }[];
  /** Of `response_format`; null without one. */
  schema: Record<string, unknown> | null;
  schemaName: string | null;
  /** In [0, 1): decided by the body and `n`. */
  chance: number;
}

export type Fault =
  | { kind: 'rateLimit'; retryAfterMs?: number; retryAfter?: number | string }
  | { kind: 'refusesParameter'; parameter: string }
  | { kind: 'status'; status: number; error?: unknown; headers?: Record<string, string> }
  | { kind: 'serverError' | 'wrongKey' | 'quota' | 'unknownModel' | 'refusesSchema' | 'tooLong' | 'filtered' }
  /** `page`: 200 with HTML. `cut`: the connection ends in the middle of the answer. `halfBody`: the JSON of the body does. */
  | { kind: 'hang' | 'cut' | 'page' | 'halfBody' }
  /** A good answer, but not before the promise resolves. */
  | { kind: 'held'; until: Promise<void> }
  /** A good answer, so much later than others. */
  | { kind: 'late'; lateMs: number }
  | {
      kind:
        | 'truncated'
        | 'brokenJson'
        | 'wrongJson'
        | 'prose'
        | 'refusal'
        | 'contentFilter'
        | 'emptyContent'
        | 'emptyChoices';
    };

/** All conditions that are given must hold; the first rule that strikes wins. */
export interface FaultRule {
  fault: Fault;
  nth?: number | number[];
  every?: number;
  /** Share of requests, 0 to 1. */
  share?: number;
  /** A regular expression over the body. */
  match?: string;
  when?: (request: FakeRequest) => boolean;
  /** Strikes at most so often. */
  times?: number;
}

/** A string is sent as it is, an object as JSON; null leaves the answer to the server. */
export type Script = (request: FakeRequest) => string | { fault: Fault } | Record<string, unknown> | null;

export interface FakeModelOptions {
  port?: number;
  models?: string[];
  /** Any other key gets a 401 that shows it; null takes all. */
  apiKey?: string | null;
  /** How long an answer takes; the median where `latencySigma` spreads it. */
  latencyMs?: number;
  /** Of the log-normal spread of latencies, decided by the request; 0: none. */
  latencySigma?: number;
  /** More in flight get 429 with `Retry-After: 1`. */
  slots?: number;
  /** Parameters that get a 400. */
  refuses?: string[];
  /** The best rung of structured output it takes; better ones get a 400. */
  structured?: 'strict' | 'json' | 'none';
  /** Takes `response_format` and then writes prose. */
  ignoresSchema?: boolean;
  faults?: FaultRule[];
  script?: Script | null;
}

export interface FakeModel {
  /** Ends in `/v1`. */
  baseUrl: string;
  port: number;
  counters: {
    requests: number;
    /** Answers that were made, also those nobody was there to take. */
    paid: number;
    /** Of the answers that were made: what a server would bill. */
    tokens: { input: number; output: number };
    inFlight: number;
    maxInFlight: number;
    statuses: Record<string, number>;
    /** When each answer with status 200 left, in milliseconds. */
    answeredAt: number[];
    arrivals: { hash: string; at: number }[];
    byHash: Record<string, number>;
    paidByHash: Record<string, number>;
  };
  /** May be changed while it runs. */
  options: Required<FakeModelOptions>;
  stop(): Promise<void>;
}

export function startFakeModel(options?: FakeModelOptions): Promise<FakeModel>;
