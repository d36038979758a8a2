/** What was opened, to be closed in the opposite order: what stays open keeps the process from ending. */
export class Opened {
  private readonly closers: (() => Promise<void>)[] = [];

  add(close: () => Promise<void>): void {
    this.closers.push(close);
  }

  /** Each whatever becomes of the others; rejects with the last error. */
  async close(): Promise<void> {
    const close = this.closers.pop();
    if (close === undefined) return;
    try {
      await close();
    } finally {
      await this.close();
    }
  }
}
