/** A call that meets this many errors of the server's, while the model answers others, is itself the cause (design §6). */
const PERSISTENT_AFTER = 5;

const FIRST_DELAY_MS = 2_000;
/** Longest wait of a call after errors without `Retry-After`: an outage ends unnoticed for at most this long. */
const LONGEST_DELAY_MS = 30_000;

/** More than any window holds, so that calls which never come back do not pile up. */
const MAX_REMEMBERED = 10_000;

interface Trouble {
  times: number;
  /** Failures that count: the model had answered another call since the one before. */
  counted: number;
  answersThen: number;
}

/** Remembers, for one served model, which calls met errors and what the model answered in between. */
export class CallTroubles {
  private readonly troubles = new Map<string, Trouble>();
  private answers = 0;

  /** Answers that the model has given to this process. */
  get answered(): number {
    return this.answers;
  }

  succeeded(key: string): void {
    this.answers += 1;
    this.troubles.delete(key);
  }

  /** Notes an error of a call; `counts` is for errors that the call itself may cause. */
  met(key: string, counts: boolean): { persistent: boolean; delayMs: number } {
    const before = this.troubles.get(key) ?? { times: 0, counted: 0, answersThen: -1 };
    const countsNow = counts && this.answers > before.answersThen;
    const now = {
      times: before.times + 1,
      counted: before.counted + (countsNow ? 1 : 0),
      answersThen: countsNow ? this.answers : before.answersThen,
    };
    this.remember(key, now);
    const delayMs = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (now.times - 1));
    return { persistent: now.counted >= PERSISTENT_AFTER, delayMs };
  }

  forget(key: string): void {
    this.troubles.delete(key);
  }

  private remember(key: string, trouble: Trouble): void {
    this.troubles.delete(key);
    this.troubles.set(key, trouble);
    const oldest = this.troubles.keys().next();
    if (this.troubles.size > MAX_REMEMBERED && !oldest.done) this.troubles.delete(oldest.value);
  }
}
