import type { Clock } from '../clock';

/** So many round trips before its answer is here, the server had surely not ended a call yet. */
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
 * The requests in flight, and how many the server held with each. When a call leaves, some of those in flight may have ended
 * at the server, their answers under way: counted with them it would seem to prove that the server holds more than it does.
 * A refusal comes at once, and so tells how long a way is.
 */
export class Flights {
  private sendings = 0;
  /** Milliseconds to the server and back: the mean of the last refusals. */
  private tripMs = 0;
  /** Milliseconds of the quickest answer. */
  private quickestMs = Number.POSITIVE_INFINITY;
  /** In order of sending. */
  private readonly flying = new Set<Flight>();

  constructor(private readonly clock: Clock) {}

  get count(): number {
    return this.flying.size;
  }

  /** The number of the last one that was sent. */
  get last(): number {
    return this.sendings;
  }

  /** Those in flight now. */
  all(): Set<Flight> {
    return new Set(this.flying);
  }

  holdsAbove(level: number): boolean {
    for (const flight of this.flying) if (flight.level > level) return true;
    return false;
  }

  sent(): Flight {
    this.sendings += 1;
    const flight = { number: this.sendings, sentAt: this.clock.now(), level: this.flying.size + 1 };
    this.flying.add(flight);
    return flight;
  }

  /** What left while this answer was on its way was not held together with it; what left in the same rush was. */
  answered(flight: Flight): void {
    const now = this.clock.now();
    this.quickestMs = Math.min(this.quickestMs, now - flight.sentAt);
    const apart = Math.max(now - MARGIN * this.tripMs, flight.sentAt + this.quickestMs / 2);
    for (const later of this.after(flight)) if (later.sentAt >= apart) later.level -= 1;
    this.ended(flight);
  }

  /** Nothing was held together with it. */
  refused(flight: Flight): void {
    const tripMs = this.clock.now() - flight.sentAt;
    this.tripMs = this.tripMs === 0 ? tripMs : this.tripMs + (tripMs - this.tripMs) / TRIPS;
    for (const later of this.after(flight)) later.level -= 1;
    this.ended(flight);
  }

  ended(flight: Flight): void {
    this.flying.delete(flight);
  }

  private *after(flight: Flight): Iterable<Flight> {
    let isAfter = false;
    for (const other of this.flying) {
      if (isAfter) yield other;
      isAfter ||= other === flight;
    }
  }
}
