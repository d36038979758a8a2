import type { Role } from '../../domain/model-settings';

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

/** A run without a row has no budget. */
export interface BudgetTable {
  run: string;
  /** Null: no limit. */
  usd: number | null;
  tokens: number | null;
  /** Worst cases of requests whose end nobody knows (time-out, broken connection): counted as spent for ever. */
  lost_usd: number;
  lost_tokens: number;
}

/** One row a request in flight; those of killed processes stay, as their requests may have been paid. */
export interface ReservationTable {
  run: string;
  id: string;
  /** The opened store that made it. */
  process: string;
  /** Worst cases; 0 dollars where the price is not known. */
  usd: number;
  tokens: number;
}
