/** A few things that are lent out, first come first served. An abort takes a waiting one out of the queue. */
export class Slots {
  #free;
  #waiting = [];

  constructor(things) {
    this.#free = [...things];
  }

  /** Lends one for the time of `use`. Rejects with the signal's reason when aborted while waiting. */
  async use(signal, use) {
    const thing = this.#free.pop() ?? (await this.#wait(signal));
    try {
      return await use(thing);
    } finally {
      this.#giveBack(thing);
    }
  }

  #wait(signal) {
    return new Promise((resolve, reject) => {
      const entry = { resolve };
      this.#waiting.push(entry);
      const leave = () => {
        this.#waiting = this.#waiting.filter((other) => other !== entry);
        reject(signal.reason);
      };
      entry.done = () => signal.removeEventListener('abort', leave);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  #giveBack(thing) {
    const next = this.#waiting.shift();
    if (next === undefined) {
      this.#free.push(thing);
      return;
    }
    next.done();
    next.resolve(thing);
  }
}
