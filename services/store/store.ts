import type { Artifact, ArtifactKind, StoredArtifact } from '../../domain/artifact';
import { UserError } from '../../domain/errors';
import type { FlowKey, FlowRow, FlowState } from '../../domain/flow';
import type { LimitOverrides } from '../../domain/limits';
import type { RunDefinition, RunRecord, RunState } from '../../domain/run';
import type { Seed } from '../../domain/seed';
import type { BudgetStore } from './budgets';
import type { FailureStore } from './failures';
import type { JournalEntry, Spend, SpendKey, SpendTotals } from './journal-entry';
import type { LeaseStore } from './leases';
import type { SampleStore } from './samples';
import type { SearchStore } from './searches';

export type * from './budgets';
export type * from './failures';
export type * from './leases';
export type * from './samples';

/**
 * The one place where anything is kept (design §7). SQLite and PostgreSQL stand behind it; one contract suite runs on both.
 * Every write is idempotent: the same call twice leaves the same rows. A store that cannot be reached, is locked for
 * long or is full throws `StoreUnavailable`; nothing else is retried here.
 */
export interface Store {
  /** Random, made once with the schema: keeps two stores on one server apart (task queue `agentinstruct-<id>`). */
  readonly id: string;
  runs: RunStore;
  seeds: SeedStore;
  flows: FlowStore;
  artifacts: ArtifactStore;
  journal: JournalStore;
  samples: SampleStore;
  failures: FailureStore;
  controls: ControlStore;
  blocks: BlockStore;
  workers: WorkerStore;
  budgets: BudgetStore;
  leases: LeaseStore;
  searches: SearchStore;
  close(): Promise<void>;
}

export interface RunStore {
  /**
   * Inserts, or for a known name stores the definition anew, raises `revision` and sets the state to `running`; a stopped run
   * stays as it is. Returns the state at that very moment before; null for a new run.
   */
  launch(name: string, definition: RunDefinition, startedAt: string): Promise<RunState | null>;
  get(name: string): Promise<RunRecord | null>;
  /** Newest start first. */
  list(): Promise<RunRecord[]>;
  /** The names of those that run. */
  running(): Promise<string[]>;
  /**
   * A running run ends; one that has ended stays as it ended, until it is launched again. None is `completed` while a flow of it
   * waits or is open.
   */
  end(name: string, state: Exclude<RunState, 'running'>, endedAt: string, failure: string | null): Promise<void>;
  /** Frees every row of the run, in batches, the run's own at last; the journal stays. */
  delete(name: string): Promise<FreedRows>;
}

/** Rows that a deleted run held. */
export type FreedRows = Record<'seeds' | 'flows' | 'artifacts' | 'samples' | 'failures', number>;

export interface SeedStore {
  /**
   * Rows that exist already (run, id) stay as they are. Any number: written in batches. `searchable`: some skill of the run uses
   * the tool `search`, so each seed's words are kept with it.
   */
  add(run: string, seeds: Seed[], options?: { searchable: boolean }): Promise<void>;
  get(run: string, id: string): Promise<Seed | null>;
}

export interface FlowStore {
  /** New flows wait; flows that exist stay as they are. */
  add(flows: Pick<FlowRow, 'run' | 'skill' | 'seed' | 'position' | 'given'>[]): Promise<void>;
  get(flow: FlowKey): Promise<FlowRow | null>;
  /** The next waiting flows by position, then skill. */
  waiting(run: string, limit: number): Promise<FlowRow[]>;
  open(run: string): Promise<FlowRow[]>;
  /** Waiting to open; a flow in another state stays as it is. */
  markOpen(flows: FlowKey[]): Promise<void>;
  /** The flow failed outside its own control; an ended flow stays ended. */
  markFailed(flow: FlowKey, note: string): Promise<void>;
  /** Walks over all flows of the run: a good tenth of a second for a million. `countOpen` and `anyLeft` are always quick. */
  count(run: string): Promise<FlowTally>;
  countOpen(run: string): Promise<number>;
  /** Whether flows wait or are open. */
  anyLeft(run: string): Promise<boolean>;
  /** By skill; walks over all flows and samples of the run, as `count` does. */
  totals(run: string): Promise<SkillTotals[]>;
}

/** Flows by state. */
export type FlowTally = Record<FlowState | 'total', number>;

/** Live sums of one skill in one run (design §9, `skills` in `status --json`). */
export interface SkillTotals {
  skill: string;
  flows: FlowTally;
  kept: number;
  rejected: number;
  /** Flows that ended without one instruction. */
  declined: number;
  /** Ledger lines with outcome `invalid`. */
  invalid: number;
}

export interface ArtifactStore {
  add(artifacts: StoredArtifact[]): Promise<void>;
  get(run: string, id: string): Promise<StoredArtifact | null>;
  getMany(run: string, ids: string[]): Promise<StoredArtifact[]>;
  /** Everything that one flow has made so far: a few hundred rows at most. */
  ofFlow(flow: FlowKey): Promise<StoredArtifact[]>;
  /** All of one kind in order of id, in pages: never the whole run in memory. */
  stream<K extends ArtifactKind>(run: string, kind: K): AsyncIterable<StoredArtifact<Extract<Artifact, { kind: K }>>>;
}

export interface JournalStore {
  get(key: string): Promise<JournalEntry | null>;
  getMany(keys: string[]): Promise<JournalEntry[]>;
  /**
   * Writes an answer and counts it (`spend`) in one transaction, grouped with others within a few milliseconds.
   * Where the key exists already the stored answer stays and is returned, and the spend is counted all the same.
   * `settles` is the id of the reservation that this spending takes the place of.
   */
  put(entry: JournalEntry, spend: { key: SpendKey; add: Spend; settles?: string | null }): Promise<JournalEntry>;
  /** Counts what no answer came with: hits of the journal, failed calls. Grouped likewise. */
  count(key: SpendKey, add: Spend): Promise<void>;
  spent(run: string): Promise<SpendTotals[]>;
  /** Frees the entries that this run paid for, in batches; returns how many. */
  deletePaidBy(run: string): Promise<number>;
}

/** What a person asked of a live run. */
export interface Control extends LimitOverrides {
  run: string;
  stopped: boolean;
  paused: boolean;
}

export interface ControlStore {
  get(run: string): Promise<Control | null>;
  /** What is left out stays as it is; at first nothing is asked. */
  put(control: Pick<Control, 'run'> & Partial<Control>): Promise<void>;
}

/** A model, or the store itself, that stops work until something is mended. */
export interface Block {
  run: string;
  model: string;
  /** One sentence: what stops work and what to do. */
  reason: string;
  /** It passes by itself, as an outage does: nobody needs to mend anything. */
  passes: boolean;
  /** ISO 8601, UTC. */
  since: string;
}

export interface BlockStore {
  /** `since` stays when the same reason is put again. */
  put(block: Block): Promise<void>;
  clear(run: string, model: string): Promise<void>;
  list(run: string): Promise<Block[]>;
}

/** Which workers are there, by the store's own clock: `status` needs no server to say that nobody works. */
export interface WorkerStore {
  /** A worker is there and serves these queues (`domain/queues.ts`; left out: that of the workflows); told every few seconds. */
  beat(id: string, served?: readonly string[]): Promise<void>;
  leave(id: string): Promise<void>;
  /** The queues of the workers that have told so within the last ten seconds. */
  served(): Promise<ReadonlySet<string>>;
  /** Whether one of them serves the workflows: without one nothing begins and nothing ends. */
  anyAlive(): Promise<boolean>;
}

/** The store cannot be reached, is full, or stayed locked; work waits and goes on when it is back. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The store's file is torn: nothing mends it but a person, so that whoever meets it ends and says what to do. */
export class StoreDamaged extends UserError {}
