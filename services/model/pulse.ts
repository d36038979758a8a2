import type { Clock } from './clock';

const BEAT_MS = 1_000;
/** Half of the heartbeat time-out: a process that did nothing for so long may find its work with others when it wakes. */
const SILENT_MS = 10_000;

/** Notices that this process stood still, because it was suspended or its machine slept. */
export class Pulse {
  private beatAt: number;
  private silentAt = Number.NEGATIVE_INFINITY;
  private cancelNext = () => {};

  constructor(private readonly clock: Clock) {
    this.beatAt = clock.now();
    this.goOn();
  }

  /** Whether work that began then (clock time) has been through a standstill. */
  stoodStillSince(began: number): boolean {
    this.beat();
    return began <= this.silentAt;
  }

  stop(): void {
    this.cancelNext();
  }

  private goOn(): void {
    this.beat();
    this.cancelNext = this.clock.after(BEAT_MS, () => this.goOn());
  }

  private beat(): void {
    const now = this.clock.now();
    if (now - this.beatAt > SILENT_MS) this.silentAt = this.beatAt + SILENT_MS;
    this.beatAt = now;
  }
}
