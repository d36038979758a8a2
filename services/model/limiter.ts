import type { Clock } from './clock';
import { ModelBusy } from './gateway';

/** A call waits this long inside its activity, heartbeating; longer waits go back to the engine (design §6). */
export const PERMIT_WAIT_MS = 60_000;

/** A call that has waited in vain comes back soon, because it keeps its place in the queue. */
const COME_BACK_MS = 1_000;

/** Places of calls that went back to the engine: more than any window of flows holds, so that forgotten ones do not pile up. */
const MAX_PLACES = 10_000;

export interface PermitRequest {
  /** The request's key: a call that comes back takes the place it had. */
  place: string;
  /** The caller's own in-flight limit; it is asked anew each time, since a person may change it on the live run. */
  limit: () => number;
  /** Clock time at which the wait ends with `ModelBusy`. */
  deadline: number;
  /** Called when the call has to wait: hands over the way to end the wait, and returns how to stop listening. */
  onWait: (end: (reason: unknown) => void) => () => void;
}

interface Waiter {
  arrival: number;
  limit: () => number;
  grant: () => void;
}

/** Permits of one model: at most `limit` in flight, first come first served, none while the model asked for a pause. */
export class Limiter {
  private inFlight = 0;
  private arrivals = 0;
  private pausedUntil = 0;
  private cancelWake: (() => void) | null = null;
  private readonly queue: Waiter[] = [];
  private readonly places = new Map<string, number>();

  constructor(
    private readonly model: string,
    private readonly clock: Clock,
  ) {}

  /** Resolves with the function that gives the permit back. Rejects with `ModelBusy` or the reason that ended the wait. */
  acquire(request: PermitRequest): Promise<() => void> {
    const arrival = this.placeOf(request.place);
    const pauseMs = this.pausedUntil - this.clock.now();
    if (this.pausedUntil > request.deadline) return Promise.reject(this.busy(pauseMs));
    if (pauseMs <= 0 && this.queue.length === 0 && this.inFlight < request.limit())
      return Promise.resolve(this.permit(request.place));
    return this.wait(request, arrival);
  }

  /** Nothing is granted for this long; a longer pause that was asked for earlier stays. */
  pause(ms: number): void {
    this.pausedUntil = Math.max(this.pausedUntil, this.clock.now() + ms);
  }

  /** Some caller's limit may have risen: grants what is free by now. */
  reconsider(): void {
    this.serve();
  }

  private wait(request: PermitRequest, arrival: number): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        arrival,
        limit: request.limit,
        grant: () => {
          stopWaiting();
          resolve(this.permit(request.place));
        },
      };
      const leave = (reason: unknown) => {
        stopWaiting();
        this.queue.splice(this.queue.indexOf(waiter), 1);
        reject(reason);
        this.serve();
      };
      const stopTimer = this.clock.after(request.deadline - this.clock.now(), () => leave(this.busy(COME_BACK_MS)));
      const stopListening = request.onWait(leave);
      const stopWaiting = () => {
        stopTimer();
        stopListening();
      };
      this.enqueue(waiter);
      this.serve();
    });
  }

  private serve(): void {
    const pauseMs = this.pausedUntil - this.clock.now();
    if (pauseMs > 0) {
      this.wakeAfter(pauseMs);
      return;
    }
    for (let next = this.queue[0]; next && this.inFlight < next.limit(); next = this.queue[0]) {
      this.queue.shift();
      next.grant();
    }
  }

  private wakeAfter(ms: number): void {
    this.cancelWake?.();
    this.cancelWake = this.queue.length > 0 ? this.clock.after(ms, () => this.serve()) : null;
  }

  private permit(place: string): () => void {
    this.places.delete(place);
    this.inFlight += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.inFlight -= 1;
      this.serve();
    };
  }

  private enqueue(waiter: Waiter): void {
    const behind = this.queue.findLastIndex((other) => other.arrival <= waiter.arrival);
    this.queue.splice(behind + 1, 0, waiter);
  }

  private placeOf(place: string): number {
    const arrival = this.places.get(place) ?? this.arrivals++;
    this.places.set(place, arrival);
    const oldest = this.places.keys().next();
    if (this.places.size > MAX_PLACES && !oldest.done) this.places.delete(oldest.value);
    return arrival;
  }

  private busy(retryAfterMs: number): ModelBusy {
    return new ModelBusy(`The model "${this.model}" has no free place yet.`, this.model, retryAfterMs);
  }
}
