import { onAbort } from '../on-abort';

interface SharedCall<T> {
  result: Promise<T>;
  abort: AbortController;
  waiting: number;
}

/** Equal calls of this process that run at the same time become one; each caller can still leave on its own. */
export class InFlight<T> {
  private readonly calls = new Map<string, SharedCall<T>>();

  /**
   * Joins the call under `key`, or starts it. `joined` says that another caller had started it.
   * The call itself is aborted only when its last caller has left.
   */
  join(
    key: string,
    signal: AbortSignal,
    start: (signal: AbortSignal) => Promise<T>,
  ): { joined: boolean; result: Promise<T> } {
    if (signal.aborted) return { joined: false, result: Promise.reject(signal.reason) };
    const running = this.calls.get(key);
    const call = running ?? this.begin(key, start);
    return { joined: running !== undefined, result: this.wait(key, call, signal) };
  }

  private begin(key: string, start: (signal: AbortSignal) => Promise<T>): SharedCall<T> {
    const abort = new AbortController();
    const call = { abort, waiting: 0, result: start(abort.signal).finally(() => this.forget(key, call)) };
    this.calls.set(key, call);
    return call;
  }

  private wait(key: string, call: SharedCall<T>, signal: AbortSignal): Promise<T> {
    call.waiting += 1;
    return new Promise<T>((resolve, reject) => {
      const stopListening = onAbort(signal, (reason) => {
        call.waiting -= 1;
        if (call.waiting === 0) {
          this.forget(key, call);
          call.abort.abort(reason);
        }
        reject(reason);
      });
      call.result.finally(stopListening).then(resolve, reject);
    });
  }

  private forget(key: string, call: SharedCall<T>): void {
    if (this.calls.get(key) === call) this.calls.delete(key);
  }
}
