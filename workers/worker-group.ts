import type { Worker } from '@temporalio/worker';
import { StoreUnavailable } from '../services/store/store';

/** A limit must act within two seconds. */
const LOOK_EVERY_MS = 1_000;

interface Parts {
  queues: readonly string[];
  /** Slots that the limits of the runs ask for now. */
  slotsWanted: () => Promise<number>;
  createFirst: (queue: string, slots: number) => Promise<Worker>;
  /** One that takes activities alone; `close` lets go of what it alone is connected by. */
  createMore: (queue: string, slots: number) => Promise<{ worker: Worker; close: () => Promise<void> }>;
}

/**
 * The workers of a process: one for each queue, and more where limits are raised. The SDK's slots are fixed once a worker is
 * made, and a slot supplier of one's own blocks eager dispatch at every call; so where more are wanted, a worker of
 * activities comes beside the first. Slots that are no longer wanted stay, and do no harm: permits decide what is sent.
 */
export class WorkerGroup {
  /** Resolves when all have ended, rejects when one broke down. */
  readonly ended: Promise<void>;
  private readonly workers: Worker[] = [];
  private readonly runs: Promise<void>[] = [];
  private readonly breakdowns: unknown[] = [];
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private stopping = false;

  static async start(parts: Parts): Promise<WorkerGroup> {
    const slots = await parts.slotsWanted();
    return new WorkerGroup(
      await Promise.all(parts.queues.map((queue) => parts.createFirst(queue, slots))),
      slots,
      parts,
    );
  }

  private constructor(
    first: readonly Worker[],
    private slots: number,
    private readonly parts: Parts,
  ) {
    for (const worker of first) this.run(worker, async () => {});
    this.ended = this.untilEnded();
    this.lookLater();
  }

  shutDown(): void {
    this.stopping = true;
    if (this.timer !== null) clearTimeout(this.timer);
    for (const worker of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  }

  /** One that ends or breaks down takes the others with it: half a worker would be taken for a whole one. */
  private run(worker: Worker, close: () => Promise<void>): void {
    this.workers.push(worker);
    const ended = worker.run().finally(() => {
      this.shutDown();
      return close();
    });
    this.runs.push(ended.catch((reason: unknown) => this.broke(reason)));
  }

  private broke(reason: unknown): void {
    this.breakdowns.push(reason);
    this.shutDown();
  }

  private async untilEnded(): Promise<void> {
    await Promise.all([...this.runs]);
    await this.looking;
    await Promise.all(this.runs);
    for (const reason of this.breakdowns) throw reason;
  }

  private lookLater(): void {
    this.timer = setTimeout(() => {
      this.looking = this.look().catch((reason: unknown) => this.broke(reason));
    }, LOOK_EVERY_MS);
  }

  private async look(): Promise<void> {
    const wanted = await this.wanted();
    if (wanted > this.slots && !this.stopping) await this.grow(wanted - this.slots);
    if (!this.stopping) this.lookLater();
  }

  /** A store that is away stops all work anyway: until it is back there are slots enough. */
  private async wanted(): Promise<number> {
    try {
      return await this.parts.slotsWanted();
    } catch (error) {
      if (error instanceof StoreUnavailable) return 0;
      throw error;
    }
  }

  private async grow(by: number): Promise<void> {
    for (const queue of this.parts.queues) {
      const { worker, close } = await this.parts.createMore(queue, by);
      this.run(worker, close);
    }
    this.slots += by;
    if (this.stopping) this.shutDown();
  }
}
