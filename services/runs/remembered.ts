/** The values that were set or read last, up to `most`: the one that was used longest ago goes first. */
export class Remembered<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly most: number) {}

  /** What is remembered, else what `read` finds; nothing found is not remembered. */
  async get(key: string, read: () => Promise<Value | null>): Promise<Value | null> {
    const value = this.values.get(key) ?? (await read());
    if (value !== null) this.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.values.delete(key);
    this.values.set(key, value);
    const oldest = this.values.keys().next();
    if (this.values.size > this.most && !oldest.done) this.values.delete(oldest.value);
  }
}
