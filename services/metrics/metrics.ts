import type { BudgetState } from '../../domain/budget';
import type { OutcomeKind } from '../../domain/outcome';
import type { Verdict } from '../../domain/sample';
import type { Spend, SpendKey } from '../store/journal-entry';

/** What calls are counted by; no more, since each combination is a time series of its own. */
export type CallLabels = Pick<SpendKey, 'run' | 'skill' | 'stage' | 'model'>;

/** Flows of a run by state. */
export type FlowsByState = Record<'waiting' | 'open' | 'ended' | 'failed', number>;

/**
 * What a worker counts for operators; docs/operating.md lists the names under which it is scraped. Counters are this
 * process's own and begin at 0 with it; gauges tell what the store says, so every worker tells the same.
 */
export interface Metrics {
  /** Answers that were paid for, with tokens and dollars, and what the journal answered: as `status` counts them. */
  spent(labels: CallLabels, spend: Spend): void;
  /** A call has ended with a value. `seconds` holds its waits inside the activity. */
  called(labels: CallLabels, outcome: OutcomeKind, seconds: number): void;
  /**
   * A call waits inside its activity (`model.permit`, `model.refused`, `budget.room`), or work went back to the engine to be
   * tried again (the failure's type, e.g. `model.busy`).
   */
  waited(cause: string): void;
  /** A flow's samples were stored. */
  sampled(labels: Pick<SpendKey, 'run' | 'skill'>, verdict: Verdict): void;
  flows(run: string, counts: FlowsByState): void;
  budget(run: string, state: BudgetState): void;
}
