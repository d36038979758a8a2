import type { Generated } from 'kysely';
import type { ArtifactKind } from '../../domain/artifact';
import type { Failure } from '../../domain/failure';
import type { FlowState } from '../../domain/flow';
import type { Role } from '../../domain/model-settings';
import type { RunState } from '../../domain/run';
import type { Verdict } from '../../domain/sample';
import type { SearchSeedTable } from './search-index';

/**
 * The tables as Kysely sees them, the same in SQLite and PostgreSQL. Columns are what is searched, sorted or counted;
 * the rest of a row is JSON in `body`. Booleans are 0 and 1: libsql ends the process when it is given `true`.
 */
export interface Schema {
  meta: MetaTable;
  runs: RunTable;
  seeds: SeedTable;
  flows: FlowTable;
  artifacts: ArtifactTable;
  calls: CallTable;
  spend: SpendTable;
  samples: SampleTable;
  failures: FailureTable;
  retries: RetryTable;
  controls: ControlTable;
  blocks: BlockTable;
  workers: WorkerTable;
  budgets: BudgetTable;
  reservations: ReservationTable;
  search_seeds: SearchSeedTable;
}

interface MetaTable {
  name: string;
  value: string;
}

export interface RunTable {
  name: string;
  state: RunState;
  /** `RunDefinition` as JSON. */
  definition: string;
  started_at: string;
  ended_at: string | null;
  revision: number;
  failure: string | null;
}

interface SeedTable {
  run: string;
  id: string;
  /** `Seed` as JSON. */
  body: string;
}

export interface FlowTable {
  run: string;
  skill: string;
  seed: string;
  state: FlowState;
  position: number;
  given: string | null;
  /** How many were made, out of `counts`; null until the flow ended. */
  instructions: number | null;
  /** `FlowCounts` as JSON. */
  counts: string | null;
  note: string | null;
  /** 1 while a flow that had ended runs once more: its end takes the place of the one before. */
  retried: Generated<number>;
}

interface ArtifactTable {
  run: string;
  id: string;
  kind: ArtifactKind;
  skill: string;
  seed: string;
  /** `StoredArtifact` as JSON. */
  body: string;
}

/** The journal. */
export interface CallTable {
  key: string;
  model: string;
  /** Deflated UTF-8; SQLite gives an `ArrayBuffer`, PostgreSQL a `Buffer`. */
  request: ArrayBuffer | Uint8Array;
  /** `JournaledAnswer` as JSON. */
  answer: string;
  input_tokens: number;
  cached_input_tokens: number;
  output_tokens: number;
  usd: number | null;
  run: string;
}

export interface SpendTable {
  run: string;
  skill: string;
  stage: string;
  role: Role;
  model: string;
  /** The opened store that counts: each adds to rows of its own, so that workers never wait for each other. */
  process: string;
  made: number;
  journaled: number;
  failed: number;
  input_tokens: number;
  output_tokens: number;
  /** Dollars of the calls whose price is known. */
  usd: number;
  /** Additions whose price is not known: one makes the sum unknown. */
  unpriced: number;
}

export interface SampleTable {
  run: string;
  id: string;
  skill: string;
  task: string;
  /** This column and `reason` hold; those in `body` are as at first. */
  verdict: Verdict;
  reason: string | null;
  /** The reason's first part, by which rejections are grouped. */
  rule: string | null;
  unanswerable: number;
  /** Of the messages: equal for exact duplicates. */
  hash: string;
  /** `Sample` as JSON. */
  body: string;
}

export interface FailureTable {
  run: string;
  id: string;
  outcome: Failure['outcome'];
  skill: string;
  seed: string;
  reason: string;
  usd: number | null;
  /** `Failure` as JSON. */
  body: string;
}

/** How often a call that failed was tried again: the repetition number of its request (design §6). */
export interface RetryTable {
  run: string;
  /** The call's id in the ledger. */
  id: string;
  repetition: number;
}

export interface ControlTable {
  run: string;
  stopped: Generated<number>;
  paused: Generated<number>;
  /** `LimitOverrides.window`; the bare word is PostgreSQL's own. */
  flow_window: number | null;
  /** `LimitOverrides.limits` as JSON. */
  limits: Generated<string>;
}

interface BlockTable {
  run: string;
  model: string;
  reason: string;
  since: string;
}

export interface WorkerTable {
  id: string;
  /** Milliseconds since 1970, by the database's clock. */
  seen_at: number;
  /** The opened store that its calls are counted under, in `spend` and `reservations`. */
  process: string;
}

/** A run without a row has no budget. */
interface BudgetTable {
  run: string;
  /** Null: no limit. */
  usd: number | null;
  tokens: number | null;
  /** Worst cases of requests whose end nobody knows (time-out, broken connection): counted as spent for ever. */
  lost_usd: number;
  lost_tokens: number;
}

/** One row a request in flight; those of killed processes stay, as their requests may have been paid. */
interface ReservationTable {
  run: string;
  id: string;
  /** The opened store that made it. */
  process: string;
  /** Worst cases; 0 dollars where the price is not known. */
  usd: number;
  tokens: number;
}
