import { setImmediate } from 'node:timers/promises';

/** Reads by key that are asked for in one turn of the event loop become one statement. */
export class ReadBatch<Found> {
  #batch: { keys: Set<string>; found: Promise<Map<string, Found>> } | null = null;

  /** `readAll` reads all keys at once, and leaves out those that it does not find. */
  constructor(private readonly readAll: (keys: string[]) => Promise<Map<string, Found>>) {}

  async get(key: string): Promise<Found | null> {
    this.#batch ??= this.#begin();
    this.#batch.keys.add(key);
    return (await this.#batch.found).get(key) ?? null;
  }

  #begin(): { keys: Set<string>; found: Promise<Map<string, Found>> } {
    const keys = new Set<string>();
    return { keys, found: this.#readAfterThisTurn(keys) };
  }

  async #readAfterThisTurn(keys: Set<string>): Promise<Map<string, Found>> {
    await setImmediate();
    this.#batch = null;
    return this.readAll([...keys]);
  }
}
