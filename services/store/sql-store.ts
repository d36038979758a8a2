import { SqlArtifactStore } from './artifact-store';
import { SqlBlockStore } from './block-store';
import { SqlBudgetStore } from './budget-store';
import type { Connections } from './connections';
import { SqlControlStore } from './control-store';
import { SqlFailureStore } from './failure-store';
import { SqlFlowStore } from './flow-store';
import { SqlJournalStore } from './journal-store';
import { SqlRunStore } from './run-store';
import { SqlSampleStore } from './sample-store';
import { SqlSearchStore } from './search-store';
import { SqlSeedStore } from './seed-store';
import { SpendWrites } from './spend-writes';
import type { Store } from './store';
import { SqlWorkerStore } from './worker-store';

/** The store over either database. */
export class SqlStore implements Store {
  readonly runs: SqlRunStore;
  readonly seeds: SqlSeedStore;
  readonly flows: SqlFlowStore;
  readonly artifacts: SqlArtifactStore;
  readonly journal: SqlJournalStore;
  readonly samples: SqlSampleStore;
  readonly failures: SqlFailureStore;
  readonly controls: SqlControlStore;
  readonly blocks: SqlBlockStore;
  readonly workers: SqlWorkerStore;
  readonly budgets: SqlBudgetStore;
  readonly searches: SqlSearchStore;
  readonly #spendWrites: SpendWrites;

  constructor(
    readonly id: string,
    private readonly connections: Connections,
    process: string,
  ) {
    this.#spendWrites = new SpendWrites(connections, process);
    this.runs = new SqlRunStore(connections);
    this.seeds = new SqlSeedStore(connections);
    this.flows = new SqlFlowStore(connections);
    this.artifacts = new SqlArtifactStore(connections);
    this.journal = new SqlJournalStore(connections, this.#spendWrites);
    this.samples = new SqlSampleStore(connections);
    this.failures = new SqlFailureStore(connections);
    this.controls = new SqlControlStore(connections);
    this.blocks = new SqlBlockStore(connections);
    this.workers = new SqlWorkerStore(connections, process);
    this.searches = new SqlSearchStore(connections, this.seeds);
    this.budgets = new SqlBudgetStore(connections, this.#spendWrites, process);
  }

  /** Writes what is queued, then lets the database go. */
  async close(): Promise<void> {
    await Promise.all([this.artifacts.drain(), this.#spendWrites.drain(), this.samples.drain()]);
    await this.connections.close();
  }
}
