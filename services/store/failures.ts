import type { Failure } from '../../domain/failure';

export interface FailureStore {
  add(failures: Failure[]): Promise<void>;
  /** By outcome and reason, most first; `example` is a ledger id. */
  groups(run: string): Promise<FailureGroup[]>;
  /** By skill and outcome the reasons that came most often, `most` of each; by skill and outcome, then most first. */
  reasons(run: string, most: number): Promise<FailureReason[]>;
  get(run: string, id: string): Promise<Failure | null>;
  /** In order of id, in pages. */
  stream(run: string): AsyncIterable<Failure>;
  /**
   * Puts ended and failed flows back to waiting whose ledger has a line that contains `reason` (null: any), as `failures`
   * shows it, and takes them out of the ledger. The calls of these lines get the next repetition number; a declined seed
   * is an answer and is never asked again. Flow by flow: what was done before an interruption stays done.
   */
  retry(run: string, reason: string | null): Promise<Retried>;
  /** The repetition number of a call (its id in the ledger): 0 until it is retried. */
  repetition(run: string, id: string): Promise<number>;
}

/** What is tried again. */
export interface Retried {
  flows: number;
  calls: number;
}

export interface FailureGroup {
  outcome: Failure['outcome'];
  reason: string;
  count: number;
  /** Dollars; null when the price of one of them is not known. */
  usd: number | null;
  example: string;
}

export interface FailureReason {
  skill: string;
  outcome: Failure['outcome'];
  reason: string;
  count: number;
}
