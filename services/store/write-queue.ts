import { setTimeout } from 'node:timers/promises';
import { StoreUnavailable } from './store';

/** How long the first write waits for company: short beside any model call, long enough to share a commit. */
const GATHER_MS = 2;
/** A queue that has just written is busy: waiting longer, four times as many share a commit, and each is that much cheaper. */
const GATHER_WHEN_BUSY_MS = 8;
/** One commit holds SQLite's only write lock for a few milliseconds at this size. */
const GROUP_SIZE = 200;

interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(reason: unknown): void;
}

/**
 * Group commit: what comes within a few milliseconds is flushed as one transaction, and each caller resolves after it.
 * A group that fails is tried again one by one, so that a bad item fails alone; an unreachable store fails them all.
 */
export class WriteQueue<Item, Result> {
  #waiting: Waiting<Item, Result>[] = [];
  #work: Promise<void> | null = null;
  #wroteAt = Number.NEGATIVE_INFINITY;

  /** `flush` writes all items in one transaction, or none, and returns a result for each in the same order. */
  constructor(private readonly flush: (items: Item[]) => Promise<Result[]>) {}

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#work ??= this.#flushAll();
    });
  }

  /** Resolves when nothing is left to write. */
  async drain(): Promise<void> {
    await this.#work;
  }

  async #flushAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const busy = performance.now() - this.#wroteAt < GATHER_WHEN_BUSY_MS;
      await setTimeout(busy ? GATHER_WHEN_BUSY_MS : GATHER_MS);
      await this.#flushGroup(this.#waiting.splice(0, GROUP_SIZE));
      this.#wroteAt = performance.now();
    }
    this.#work = null;
  }

  async #flushGroup(group: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.flush(group.map(({ item }) => item));
      for (const [index, result] of results.entries()) group[index]?.resolve(result);
    } catch (error) {
      if (group.length === 1 || error instanceof StoreUnavailable) {
        for (const { reject } of group) reject(error);
      } else {
        for (const one of group) await this.#flushGroup([one]);
      }
    }
  }
}
