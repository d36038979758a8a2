import type { Clock } from '../clock';
import { type Flight, Flights } from './flights';

/** So many refusals in a row on new ground, and the server holds no more than it was seen to hold. */
const STRIKES = 3;
/** So many refusals of as many as it was seen to hold, with no answer between, and it was seen wrongly. */
const DOUBTS = 6;
/** So many rounds of answers to fewer calls at once, and what was seen before them counts no longer. */
const FADES = 5;
/** So many requests decide what share is refused, or twice what is in flight: refusals come back sooner than answers. */
const LEAST_DECIDING = 20;
/** Above it the server refuses about everything, and it no longer holds what it once held. */
const MOST_REFUSED = 0.75;
/** How slowly the limit is tried at least: one more call in 32 rounds. */
const SLOWEST_GROWTH = 1 / 32;
const NOTHING_LATELY = { answers: 0, most: 0 };

/**
 * Finds how many calls a server holds at once (AIMD) from what it refuses with 429 or 503. Additive increase while calls
 * are answered; when it is refused what is more than the server was seen to hold (`proven`), the limit falls to what is
 * in flight. Refusals *below* that level strike at random, or count something else than calls in flight, and say nothing
 * about it: they hurt only the call that is refused, unless nearly all are. What was seen wrongly is unlearnt (`doubt`, `fade`).
 */
export class AdaptiveLimit {
  private limit = Number.POSITIVE_INFINITY;
  /** The most calls that the server was seen to hold. */
  private proven = 0;
  private strikes = 0;
  private doubts = 0;
  /** Answers since one came to as many calls as are proven, and the most that were held at once with any of these. */
  private lately = NOTHING_LATELY;
  private refusedShare = 0;
  /** What a round of answers adds to the limit. */
  private growth = 1;
  /** Answers since the growth last doubled: it does so at most once a round. */
  private smooth = 0;
  /** The last request that filled the limit: only those that flew then tell whether there may be more. */
  private lastAtLimit = 0;
  /** The last request that left before there was a limit: how many did is chance, so each refusal of theirs counts. */
  private lastUnlimited = 0;
  private readonly flights: Flights;
  /** Calls that were sent before the limit last fell: their refusals are of the same event. */
  private before = new Set<Flight>();

  constructor(clock: Clock) {
    this.flights = new Flights(clock);
  }

  /** Calls that may be in flight at once. */
  get calls(): number {
    return Math.floor(this.limit);
  }

  get inFlight(): number {
    return this.flights.count;
  }

  sent(): Flight {
    const flight = this.flights.sent();
    if (this.limit === Number.POSITIVE_INFINITY) this.lastUnlimited = flight.number;
    if (flight.level >= this.calls) this.lastAtLimit = flight.number;
    return flight;
  }

  answered(flight: Flight): void {
    this.note(0);
    this.before.delete(flight);
    this.flights.answered(flight);
    this.smooth += 1;
    if (flight.level >= this.proven) this.prove(flight.level);
    else this.fade(flight.level);
    if (flight.number <= this.lastAtLimit) this.limit += this.growth / this.limit;
  }

  /** Ended in a way that says nothing about what the server holds. */
  ended(flight: Flight): void {
    this.before.delete(flight);
    this.flights.ended(flight);
  }

  refused(flight: Flight): void {
    this.note(1);
    const isOld = this.before.delete(flight);
    this.flights.refused(flight);
    if (this.refusedShare > MOST_REFUSED) this.forget();
    if (flight.level >= this.proven) this.doubt();
    const isNewGround = flight.level > this.proven;
    if (this.proven === 0 || (isNewGround && flight.number <= this.lastUnlimited)) this.fall();
    else if (isNewGround && ++this.strikes >= STRIKES) {
      if (this.growth > 1) this.growth = Math.max(1, this.growth / 2);
      if (!isOld && !this.flights.holdsAbove(this.proven)) this.slowDown();
      this.fall();
    }
  }

  private note(refused: 0 | 1): void {
    this.refusedShare += (refused - this.refusedShare) / Math.max(LEAST_DECIDING, 2 * this.flights.count);
  }

  private prove(level: number): void {
    this.doubts = 0;
    this.lately = NOTHING_LATELY;
    if (level === this.proven) return;
    this.proven = level;
    this.strikes = 0;
    if (level < this.calls || this.smooth < level) return;
    this.growth = Math.min(2 * this.growth, this.limit);
    this.smooth = 0;
  }

  private fade(level: number): void {
    this.lately = { answers: this.lately.answers + 1, most: Math.max(this.lately.most, level) };
    if (this.lately.answers < FADES * this.proven) return;
    this.proven = this.lately.most;
    this.lately = NOTHING_LATELY;
  }

  private doubt(): void {
    this.doubts += 1;
    if (this.doubts < DOUBTS || this.proven <= 1) return;
    this.proven -= 1;
    this.doubts = 0;
  }

  /** What was proven holds no longer: the server is looked at anew. */
  private forget(): void {
    this.proven = 0;
    this.refusedShare = 0;
    this.growth = 1;
  }

  private fall(): void {
    this.limit = Math.max(1, Math.min(this.limit, this.flights.count));
    this.lastAtLimit = this.flights.last;
    this.strikes = 0;
  }

  private slowDown(): void {
    this.growth = Math.max(SLOWEST_GROWTH, Math.min(1, this.growth / 2));
    this.before = this.flights.all();
  }
}
