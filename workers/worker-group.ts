import type { NativeConnection, Worker } from '@temporalio/worker';
import { StoreUnavailable } from '../services/store/store';

/** A limit must act within two seconds. */
const LOOK_EVERY_MS = 1_000;

/** A worker and what it alone is connected by. */
interface Connected {
  worker: Worker;
  connection: NativeConnection;
}

interface Parts {
  /** Slots that the limits of the runs ask for now. */
  slotsWanted: () => Promise<number>;
  /** The worker that serves workflows too. */
  createFirst: (slots: number) => Promise<Connected>;
  /** One that takes activities alone. */
  createMore: (slots: number) => Promise<Connected>;
}

/**
 * Worker slots follow the limits of runs. The SDK's slots are fixed once a worker is made, and a slot supplier of one's own
 * blocks eager dispatch at every call; so where more are wanted, a worker of activities comes beside the first. Slots that
 * are no longer wanted stay, and do no harm: permits decide what is sent.
 */
export class WorkerGroup {
  /** Resolves when all have ended, rejects when one broke down. */
  readonly ended: Promise<void>;
  private readonly more: Promise<void>[] = [];
  private readonly workers: Worker[];
  private readonly breakdowns: unknown[] = [];
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private stopping = false;

  static async start(parts: Parts): Promise<WorkerGroup> {
    const slots = await parts.slotsWanted();
    return new WorkerGroup(await parts.createFirst(slots), slots, parts);
  }

  private constructor(
    first: Connected,
    private slots: number,
    private readonly parts: Parts,
  ) {
    this.workers = [first.worker];
    this.ended = this.run(first);
    this.lookLater();
  }

  shutdown(): void {
    this.stopping = true;
    if (this.timer !== null) clearTimeout(this.timer);
    for (const worker of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  }

  private async run({ worker, connection }: Connected): Promise<void> {
    try {
      await worker.run();
    } finally {
      this.shutdown();
      await this.looking;
      await Promise.all(this.more);
      await connection.close();
    }
    for (const reason of this.breakdowns) throw reason;
  }

  /** All end when one broke down. */
  private broke(reason: unknown): void {
    this.breakdowns.push(reason);
    this.shutdown();
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
    const { worker, connection } = await this.parts.createMore(by);
    this.slots += by;
    this.workers.push(worker);
    const ended = worker.run().finally(() => connection.close());
    this.more.push(ended.catch((reason: unknown) => this.broke(reason)));
    if (this.stopping) this.shutdown();
  }
}
