import type { ReservationEnd } from '../store/store';
import { knownUnpaid } from './known-unpaid';

/** One request's hold on its run's budget, from before it leaves until its cost is known. */
export class Fare {
  /** Until the contrary is known, a request that left may have been paid. */
  private ending: ReservationEnd = 'unknown';
  private held: boolean;

  /** `id` is null for a run without a budget: nothing is held. */
  constructor(
    private readonly id: string | null,
    private readonly give: (id: string, end: ReservationEnd) => Promise<void>,
  ) {
    this.held = id !== null;
  }

  /** Notes why a sending brought no answer; the last one decides. */
  failed(error: unknown): void {
    this.ending = knownUnpaid(error) ? 'free' : 'unknown';
  }

  /** The reservation that the journal settles with the answer; from now on it is the journal's. */
  handOver(): string | null {
    this.held = false;
    return this.id;
  }

  /** Gives back what an answer has not taken over. */
  async end(): Promise<void> {
    if (!this.held || this.id === null) return;
    this.held = false;
    await this.give(this.id, this.ending);
  }
}
