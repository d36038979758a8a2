import type { Budget, BudgetState, Money } from '../../domain/budget';

/** A request's worst case, of its run's budget. Dollars are 0 where no price is known. */
export interface Reservation extends Money {
  run: string;
  /** Of one sending: a call that is made again reserves anew, as both may have been paid. */
  id: string;
}

/** Of a request that brought no answer: `free` surely cost nothing, `unknown` may have been paid. */
export type ReservationEnd = 'free' | 'unknown';

/** Hard limits of money (design §6): what is spent and what may yet be never exceed a run's budget, over all processes. */
export interface BudgetStore {
  /** The newest value holds at once, for calls that are under way too. */
  set(run: string, budget: Budget): Promise<void>;
  /** Null where the run has none. */
  get(run: string): Promise<Budget | null>;
  state(run: string): Promise<BudgetState | null>;
  /**
   * Commits a reservation before its request leaves, grouped with other writes; null when that is done, else the state
   * that left no room. A run without a budget reserves nothing. What a killed process reserved stays counted.
   */
  reserve(reservation: Reservation): Promise<BudgetState | null>;
  /** A request ended without an answer; one that was answered is settled by `journal.put`. */
  end(run: string, id: string, end: ReservationEnd): Promise<void>;
}
