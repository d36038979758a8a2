import type { Budget, Money } from '../domain/budget';
import type { Role } from '../domain/model-settings';

/** What `--json` holds about calls, tokens and dollars. */

/** A run's hard limits. `reserved` is the worst case of what is in flight, `unsettled` of what may have been paid. */
export interface BudgetDocument extends Budget {
  spent: Money;
  reserved: Money;
  unsettled: Money;
}

/** Calls, their tokens and their dollars; `usd` is null when a price is not known. */
export interface CostDocument {
  calls: number;
  tokens: { input: number; output: number };
  usd: number | null;
}

/** One stage of one skill with one model. */
export interface SpendingDocument {
  skill: string;
  /** Activity name, e.g. `writeInstructions`. */
  stage: string;
  role: Role;
  model: string;
  calls: { made: number; journaled: number; failed: number };
  tokens: { input: number; output: number };
  /** Null when the price is not known. */
  usd: number | null;
}

/** What is still to be sent. */
export type ProjectedDocument = CostDocument;
