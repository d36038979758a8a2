/** What a run may spend in all, over all workers and restarts; null: no limit of that kind. */
export interface Budget {
  /** Dollars. */
  usd: number | null;
  /** Input and output together. */
  tokens: number | null;
}

/** Dollars and tokens of something; dollars are 0 where no price is known. */
export interface Money {
  usd: number;
  tokens: number;
}

/** A run's budget and what has become of it. */
export interface BudgetState {
  budget: Budget;
  spent: Money;
  /** Worst cases of requests that live workers have in flight. */
  reserved: Money;
  /** Worst cases of requests whose end nobody knows: their process was killed, or no answer came. */
  unsettled: Money;
  /** Requests that live workers have in flight. */
  inFlight: number;
}
