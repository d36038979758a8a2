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

/** One paid or journaled call behind a step. */
export interface CallDocument {
  key: string;
  model: string;
  prompt: string;
  answer: string;
  inputTokens: number;
  outputTokens: number;
  usd: number | null;
}

export interface Range {
  low: number;
  high: number;
}

/** One stage of one skill over the whole run. */
export interface EstimatedStage {
  skill: string;
  stage: string;
  role: Role;
  model: string;
  calls: Range;
  tokens: { input: Range; output: Range };
  /** Null when the price is not known. */
  usd: Range | null;
  /** Calls of earlier runs whose lengths were used; 0: the lengths are assumed. */
  measured: number;
}

/** `estimate`: what a run would take, were nothing of it in the journal yet. */
export interface EstimateDocument {
  name: string;
  flows: number;
  /** Flows whose plans were drawn and prompts rendered. */
  sampled: number;
  calls: Range;
  /** Input and output together. */
  tokens: Range;
  /** Dollars; null when the price of a model is not known. */
  usd: Range | null;
  hours: Range;
  stages: EstimatedStage[];
}
