import type { Clock } from '../clock';

/** So many refusals in a row on new ground, and the server holds no more than it was seen to hold. */
const STRIKES = 3;
/** So many requests decide what share is refused, or twice what is in flight: refusals come back sooner than answers. */
const LEAST_DECIDING = 20;
/** Above it the server refuses about everything, and it no longer holds what it once held. */
const MOST_REFUSED = 0.75;
/** How slowly the limit is tried at least: one more call in 32 rounds. */
const SLOWEST_GROWTH = 1 / 32;

/** So many round trips before an answer is here, the server had surely not ended that call yet. */
const MARGIN = 2;
/** Of this many refusals the mean time is kept. */
const TRIPS = 8;

/** One request in flight; `level` is how many the server held with it, as far as is known. */
export interface Flight {
  readonly number: number;
  readonly sentAt: number;
  level: number;
}

/**
 * Finds how many calls a server holds at once (AIMD) from what it refuses with 429 or 503. Additive increase while calls
 * are answered; when it is refused what is more than the server was seen to hold (`proven`), the limit falls to what is
 * in flight. Refusals *below* that level strike at random, or count something else than calls in flight, and say nothing
 * about it: they hurt only the call that is refused, unless nearly all are.
 *
 * When a call leaves, some of those in flight may have ended at the server, their answers under way. Counted with them it
 * would seem to prove that the server holds more than it does; a refusal comes at once, and so tells how long a way is.
 */
export class AdaptiveLimit {
  private limit = Number.POSITIVE_INFINITY;
  /** The most calls that the server was seen to hold. */
  private proven = 0;
  private strikes = 0;
  private refusedShare = 0;
  /** Milliseconds to the server and back: the mean of the last refusals. */
  private tripMs = 0;
  /** What a round of answers adds to the limit. */
  private growth = 1;
  private sendings = 0;
  /** The last request that filled the limit: only those that flew then tell whether there may be more. */
  private lastAtLimit = 0;
  /** In order of sending. */
  private readonly flights = new Set<Flight>();
  /** Calls that were sent before the limit last fell: their refusals are of the same event. */
  private before = new Set<Flight>();

  constructor(private readonly clock: Clock) {}

  /** Calls that may be in flight at once. */
  get calls(): number {
    return Math.floor(this.limit);
  }

  get inFlight(): number {
    return this.flights.size;
  }

  sent(): Flight {
    this.sendings += 1;
    const flight = { number: this.sendings, sentAt: this.clock.now(), level: this.flights.size + 1 };
    this.flights.add(flight);
    if (flight.level >= this.calls) this.lastAtLimit = flight.number;
    return flight;
  }

  answered(flight: Flight): void {
    this.note(0);
    const now = this.clock.now();
    const endedAt = now - Math.min(MARGIN * this.tripMs, (now - flight.sentAt) / 2);
    for (const later of this.after(flight)) if (later.sentAt >= endedAt) later.level -= 1;
    this.end(flight);
    const isNewGround = flight.level > this.proven;
    if (isNewGround) {
      this.proven = flight.level;
      this.strikes = 0;
    }
    if (isNewGround && flight.level >= this.calls) this.growth = Math.min(2 * this.growth, this.limit);
    if (flight.number <= this.lastAtLimit) this.limit += this.growth / this.limit;
  }

  /** Ended in a way that says nothing about what the server holds. */
  ended(flight: Flight): void {
    this.end(flight);
  }

  refused(flight: Flight): void {
    this.note(1);
    const tripMs = this.clock.now() - flight.sentAt;
    this.tripMs = this.tripMs === 0 ? tripMs : this.tripMs + (tripMs - this.tripMs) / TRIPS;
    for (const later of this.after(flight)) later.level -= 1;
    const isOld = this.before.has(flight);
    this.end(flight);
    if (this.refusedShare > MOST_REFUSED) this.forget();
    if (this.proven === 0) this.fall();
    else if (this.isNewGround(flight) && ++this.strikes >= STRIKES) {
      if (!isOld) this.slowDown();
      this.fall();
    }
  }

  private note(refused: 0 | 1): void {
    this.refusedShare += (refused - this.refusedShare) / Math.max(LEAST_DECIDING, 2 * this.flights.size);
  }

  /** What was proven holds no longer: the server is looked at anew. */
  private forget(): void {
    this.proven = 0;
    this.refusedShare = 0;
    this.growth = 1;
  }

  private fall(): void {
    this.limit = Math.max(1, Math.min(this.limit, this.flights.size));
    this.lastAtLimit = this.sendings;
    this.strikes = 0;
  }

  private slowDown(): void {
    this.growth = Math.max(SLOWEST_GROWTH, Math.min(1, this.growth / 2));
    this.before = new Set(this.flights);
  }

  /** The server refused one more than it was seen to hold, and holds no such one now. */
  private isNewGround({ level }: Flight): boolean {
    if (level <= this.proven) return false;
    for (const flight of this.flights) if (flight.level > this.proven) return false;
    return true;
  }

  private end(flight: Flight): void {
    this.flights.delete(flight);
    this.before.delete(flight);
  }

  private *after(flight: Flight): Iterable<Flight> {
    let isAfter = false;
    for (const other of this.flights) {
      if (isAfter) yield other;
      isAfter ||= other === flight;
    }
  }
}
