import type { LeaseStore } from '../../store/leases';
import type { Clock } from '../clock';
import { ModelBusy } from '../gateway';
import { Admission, type Leaving } from './admission';
import { type Ahead, CallQueue } from './call-queue';
import type { Permit } from './permit';

/** A call waits this long inside its activity, heartbeating; longer waits go back to the engine (design §6). */
export const PERMIT_WAIT_MS = 60_000;

/** A call that has waited in vain comes back soon, because it keeps its place in the queue. */
const COME_BACK_MS = 1_000;

/** Called when a call has to wait: hands over the way to end the wait, and returns how to stop listening. */
type OnWait = (end: (reason: unknown) => void) => () => void;

export interface PermitRequest extends Leaving {
  /** Clock time at which the wait ends with `ModelBusy`. */
  deadline: number;
  onWait: OnWait;
}

interface Waiter extends Ahead {
  request: PermitRequest;
  grant: () => void;
}

export interface LimiterParts {
  /** The model's id, for sentences. */
  model: string;
  /** One model at one address, for all processes. */
  key: string;
  clock: Clock;
  leases: LeaseStore;
}

/** Permits of one model, first come first served. A call that comes back takes the place that it had. */
export class Limiter {
  private cancelWake: (() => void) | null = null;
  private readonly queue = new CallQueue<Waiter>();
  private readonly admission: Admission;

  constructor(private readonly parts: LimiterParts) {
    const { key, clock, leases } = parts;
    this.admission = new Admission({
      key,
      clock,
      leases,
      waiting: () => this.queue.all.map(({ request }) => request),
      changed: () => this.serve(),
      failed: (reason) => this.queue.leaveAll(reason),
    });
  }

  /** What the server fails with, while it is down; else null. */
  get outage(): string | null {
    return this.admission.outage;
  }

  /** Rejects with `ModelBusy`, what the store failed with, or the reason that ended the wait. */
  acquire(request: PermitRequest): Promise<Permit> {
    const arrival = this.queue.arrivalOf(request.place);
    const pauseMs = this.admission.pauseMs(request);
    if (this.now() + pauseMs > request.deadline) return Promise.reject(this.busy(pauseMs));
    if (this.queue.isEmpty && this.admission.obstacle(request) === null)
      return Promise.resolve(this.permit(request, arrival));
    return this.wait(request, arrival);
  }

  /** Waits out what the server asked of one call; longer than until the deadline: rejects with `ModelBusy`. */
  async hold(ms: number, deadline: number, onWait: OnWait): Promise<void> {
    if (this.now() + ms > deadline) throw this.busy(ms);
    let stop = () => {};
    try {
      await new Promise<void>((resolve, reject) => {
        const stopTimer = this.parts.clock.after(ms, resolve);
        const stopListening = onWait(reject);
        stop = () => {
          stopTimer();
          stopListening();
        };
      });
    } finally {
      stop();
    }
  }

  /** For a call that met an error of the server's: says so when it is an outage. */
  trouble(reason: string, retryAfterMs: number): ModelBusy {
    return new ModelBusy(this.outage ?? reason, this.parts.model, retryAfterMs, this.outage !== null);
  }

  /** Some caller's limits may have changed: grants what is free by now. */
  reconsider(): void {
    this.serve();
  }

  /** Gives this process's part of the shared limits back. */
  close(): Promise<void> {
    this.cancelWake?.();
    return this.admission.close();
  }

  private wait(request: PermitRequest, arrival: number): Promise<Permit> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        arrival,
        request,
        grant: () => {
          stopWaiting();
          resolve(this.permit(request, arrival));
        },
        leave: (reason) => {
          stopWaiting();
          this.queue.remove(waiter);
          reject(reason);
          this.serve();
        },
      };
      const { deadline, onWait } = request;
      const stopTimer = this.parts.clock.after(deadline - this.now(), () => waiter.leave(this.busy(COME_BACK_MS)));
      const stopListening = onWait(waiter.leave);
      const stopWaiting = () => {
        stopTimer();
        stopListening();
      };
      this.queue.add(waiter);
      this.serve();
    });
  }

  private serve(): void {
    for (let next = this.queue.first; next !== undefined; next = this.queue.first) {
      const obstacle = this.admission.obstacle(next.request);
      if (obstacle !== null) {
        if (obstacle.isLease) this.admission.wantLease();
        this.wakeAfter(obstacle.ms);
        return;
      }
      this.queue.remove(next);
      next.grant();
    }
  }

  private wakeAfter(ms: number): void {
    this.cancelWake?.();
    this.cancelWake = Number.isFinite(ms) ? this.parts.clock.after(ms, () => this.serve()) : null;
  }

  private permit(request: PermitRequest, arrival: number): Permit {
    const { place } = request;
    this.queue.forget(place);
    return this.admission.permit(request, () => this.queue.keep(place, arrival));
  }

  private now(): number {
    return this.parts.clock.now();
  }

  private busy(retryAfterMs: number): ModelBusy {
    return this.trouble(`The model "${this.parts.model}" has no free place yet.`, retryAfterMs);
  }
}
