/** Places of calls that went back to the engine: more than any window of flows holds, so that forgotten ones do not pile up. */
const MAX_PLACES = 10_000;

/** One in a queue: who arrived before goes before. */
export interface Ahead {
  arrival: number;
  leave: (reason: unknown) => void;
}

/** First come, first served, also for calls that go away for a while and come back. */
export class CallQueue<Waiter extends Ahead> {
  private readonly waiters: Waiter[] = [];
  private readonly places = new Map<string, number>();
  private arrivals = 0;

  get isEmpty(): boolean {
    return this.waiters.length === 0;
  }

  get first(): Waiter | undefined {
    return this.waiters[0];
  }

  get all(): readonly Waiter[] {
    return this.waiters;
  }

  /** The arrival number of a call: the one it had, when it comes back. */
  arrivalOf(place: string): number {
    const arrival = this.places.get(place) ?? this.arrivals++;
    this.keep(place, arrival);
    return arrival;
  }

  keep(place: string, arrival: number): void {
    this.places.set(place, arrival);
    const oldest = this.places.keys().next();
    if (this.places.size > MAX_PLACES && !oldest.done) this.places.delete(oldest.value);
  }

  /** The call's turn has come. */
  forget(place: string): void {
    this.places.delete(place);
  }

  add(waiter: Waiter): void {
    const behind = this.waiters.findLastIndex((other) => other.arrival <= waiter.arrival);
    this.waiters.splice(behind + 1, 0, waiter);
  }

  remove(waiter: Waiter): void {
    const index = this.waiters.indexOf(waiter);
    if (index >= 0) this.waiters.splice(index, 1);
  }

  leaveAll(reason: unknown): void {
    for (const waiter of [...this.waiters]) waiter.leave(reason);
  }
}
