import type { BlockStore } from '../store/store';
import type { Clock } from './clock';

/** The row is written or cleared again no sooner, unless it changed: thousands of calls say the same. */
const REFRESH_MS = 10_000;

/** Keeps a run's block rows true: one while a model blocks it, none once the model answers. */
export class RunBlocks {
  /** Reason by run and model (null: cleared), and when it was last written. */
  private readonly written = new Map<string, { reason: string | null; at: number }>();

  constructor(
    private readonly blocks: BlockStore,
    private readonly clock: Clock,
  ) {}

  /** `passes`: it passes by itself. */
  async report(
    run: string,
    { model, message: reason }: { model: string; message: string },
    passes: boolean,
  ): Promise<void> {
    if (!this.isNews(run, model, reason)) return;
    await this.blocks.put({ run, model, reason, passes, since: new Date(this.clock.now()).toISOString() });
  }

  /** Also takes away a row that an earlier process left behind. */
  async clear(run: string, model: string): Promise<void> {
    if (this.isNews(run, model, null)) await this.blocks.clear(run, model);
  }

  private isNews(run: string, model: string, reason: string | null): boolean {
    const key = JSON.stringify([run, model]);
    const last = this.written.get(key);
    const now = this.clock.now();
    if (last !== undefined && last.reason === reason && now - last.at < REFRESH_MS) return false;
    this.written.set(key, { reason, at: now });
    return true;
  }
}
