import type { Clock } from '../../services/model/clock';

/** A clock that stands still until a test moves it; what becomes due runs in order. */
export class ManualClock implements Clock {
  private time: number;
  private timers: { at: number; run: () => void }[] = [];

  constructor(start = Date.UTC(2026, 0, 1)) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.time + Math.max(0, ms), run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Moves on, running what falls due on the way, and lets promises settle after each. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    for (let next = this.nextUntil(end); next !== undefined; next = this.nextUntil(end)) {
      this.time = Math.max(this.time, next.at);
      this.timers = this.timers.filter((other) => other !== next);
      next.run();
      await settled();
    }
    this.time = end;
    await settled();
  }

  /** As when the process is suspended: what falls due meanwhile runs late, at the next `advance`. */
  suspend(ms: number): void {
    this.time += ms;
  }

  private nextUntil(end: number): { at: number; run: () => void } | undefined {
    return this.timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** All promises that can settle without I/O have. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
