import { onAbort } from '../../on-abort';

/** So many things at once, the others in the order they came. */
export class Places {
  readonly #waiting: (() => void)[] = [];

  constructor(private free: number) {}

  /** Rejects with the signal's reason when that is aborted before the turn comes. */
  async use<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#take(signal);
    try {
      return await work();
    } finally {
      this.#release();
    }
  }

  async #take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const turn = () => {
        stopListening();
        resolve();
      };
      const stopListening = onAbort(signal, (reason) => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        reject(reason);
      });
      this.#waiting.push(turn);
    });
  }

  #release(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.free += 1;
    else next();
  }
}
