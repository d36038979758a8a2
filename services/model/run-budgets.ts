import { randomUUID } from 'node:crypto';
import type { Budget, BudgetState } from '../../domain/budget';
import { budgetUsedUp, unknownPrice } from '../../domain/budget-words';
import type { BudgetStore, Reservation, ReservationEnd } from '../store/store';
import { BlockGate } from './block-gate';
import type { Clock } from './clock';
import { Fare } from './fare';
import { ModelBusy } from './gateway';
import { untilStored } from './until-stored';
import type { WorstCase } from './worst-case';

/** A run that had no budget may be given one while it works: the age of what is believed. */
const BELIEVED_MS = 1_000;
/** Settlements of other processes are looked for this often. */
const LOOK_AGAIN_MS = 1_000;
/** A call that waited for a settlement in vain comes back this soon. */
const COME_BACK_MS = 1_000;

/** Who is about to ask, and what it may cost. */
export interface Expense {
  run: string;
  /** The run file's name for the model, and its id. */
  name: string;
  model: string;
  /** Only asked of runs that have a budget. */
  worst: () => WorstCase;
  /** The worker shuts down: nothing is waited for any more. */
  draining: AbortSignal;
}

/** Starts listening for what ends a wait; returns how to stop. */
type OnWait = (end: (reason: unknown) => void) => () => void;

/** Holds each run within its budget (design §6): reserves before a request leaves, waits for settlements, else blocks. */
export class RunBudgets {
  private readonly beliefs = new Map<string, { budget: Promise<Budget | null>; at: number }>();
  private readonly gates = new Map<string, BlockGate>();
  private readonly waiting = new Map<string, Set<() => void>>();

  constructor(
    private readonly budgets: BudgetStore,
    private readonly clock: Clock,
  ) {}

  /** Null while there is no room but calls in flight that will settle. Throws `ModelBlocked` when none is in flight. */
  async reserve(expense: Expense): Promise<Fare | null> {
    const budget = await this.budgetOf(expense.run);
    if (budget === null) return this.fare(expense, null);
    const gate = this.gateOf(expense, budget);
    const passage = gate.enter();
    try {
      return await this.reserveOf(budget, expense, gate);
    } finally {
      passage.leave();
    }
  }

  /** Waits until a call of this process has settled, or for a moment; past the deadline rejects with `ModelBusy`. */
  async room({ run, model }: Expense, deadline: number, onWait: OnWait): Promise<void> {
    const left = deadline - this.clock.now();
    if (left <= 0) throw new ModelBusy(`The budget of the run "${run}" has no room yet.`, model, COME_BACK_MS);
    const waiting = this.waiting.get(run) ?? new Set();
    this.waiting.set(run, waiting);
    let stop = () => {};
    try {
      await new Promise<void>((resolve, reject) => {
        waiting.add(resolve);
        const stopTimer = this.clock.after(Math.min(left, LOOK_AGAIN_MS), resolve);
        const stopListening = onWait(reject);
        stop = () => {
          waiting.delete(resolve);
          stopTimer();
          stopListening();
        };
      });
    } finally {
      stop();
    }
  }

  /** A call of this process has settled: those that wait may fit now. */
  settled(run: string): void {
    for (const look of this.waiting.get(run) ?? []) look();
  }

  private async reserveOf(budget: Budget, expense: Expense, gate: BlockGate): Promise<Fare | null> {
    const { run, name, model } = expense;
    const { usd, tokens } = expense.worst();
    if (usd === null && budget.usd !== null) throw gate.block(`Nothing is sent: ${unknownPrice(name, model)}.`);
    const id = randomUUID();
    const refused = await this.reserveRow({ run, id, usd: usd ?? 0, tokens }, expense);
    if (refused === null) {
      gate.open();
      return this.fare(expense, id);
    }
    if (refused.inFlight > 0) return null;
    throw gate.block(budgetUsedUp(run, refused));
  }

  /** What the store did not confirm may be there all the same, and was never sent. */
  private async reserveRow(reservation: Reservation, expense: Expense): Promise<BudgetState | null> {
    try {
      return await this.budgets.reserve(reservation);
    } catch (error) {
      await this.end(expense, reservation.id, 'free');
      throw error;
    }
  }

  private fare(expense: Expense, id: string | null): Fare {
    return new Fare(id, (held, end) => this.end(expense, held, end));
  }

  /** Until it is stored, the request seems to be in flight, and calls of other processes wait for it. */
  private async end({ run, draining }: Expense, id: string, end: ReservationEnd): Promise<void> {
    await untilStored(() => this.budgets.end(run, id, end), this.clock, draining);
    this.settled(run);
  }

  private budgetOf(run: string): Promise<Budget | null> {
    const known = this.beliefs.get(run);
    const now = this.clock.now();
    if (known !== undefined && now - known.at < BELIEVED_MS) return known.budget;
    const budget = this.budgets.get(run);
    this.beliefs.set(run, { budget, at: now });
    return budget;
  }

  /** A new budget is a new gate, which no old block holds up. */
  private gateOf({ run, model }: Expense, budget: Budget): BlockGate {
    const key = JSON.stringify([run, model, budget.usd, budget.tokens]);
    const gate = this.gates.get(key) ?? new BlockGate(model, this.clock);
    this.gates.set(key, gate);
    return gate;
  }
}
