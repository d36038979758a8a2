import { effectiveModelLimits } from '../../domain/limits';
import { onAbort } from '../on-abort';
import type { SpendKey } from '../store/journal-entry';
import { type CallContext, ModelBusy } from './gateway';
import type { Lane } from './lanes';
import type { Permit } from './limits/permit';
import type { RunBlocks } from './run-blocks';
import type { RunControls } from './run-controls';
import type { WorstCase } from './worst-case';

/** Who asks, through which lane, counted where, waiting until when. */
export interface Asking {
  lane: Lane;
  context: CallContext;
  spendKey: SpendKey;
  /** Clock time until which a permit is waited for. */
  deadline: number;
}

/** While a worker shuts down its waits end; another one takes them up. */
const DRAINED_RETRY_MS = 1_000;

/** How a call waits: for a permit, and for whatever else, until it is aborted, drained, paused or stopped. */
export class CallWaits {
  constructor(private readonly parts: { controls: RunControls; blocks: RunBlocks; waited: (cause: string) => void }) {}

  /** Waits for a permit until one is free, the call is aborted, the worker shuts down or the run is paused or stopped. */
  async permit(
    place: string,
    { lane, context, deadline }: Asking,
    worst: () => WorstCase,
    signal: AbortSignal,
  ): Promise<Permit> {
    signal.throwIfAborted();
    if (context.draining.aborted) throw drained(lane);
    const { controls, blocks, waited } = this.parts;
    const { outage } = lane.limiter;
    if (outage !== null) await blocks.report(context.run.name, { model: lane.settings.model, message: outage }, true);
    const listen = this.endOfWait({ lane, context }, signal);
    return lane.limiter.acquire({
      place,
      limits: () => effectiveModelLimits(lane.settings, controls.limits(context.run.name, lane.name)),
      tokens: () => worst().tokens,
      deadline,
      onWait: (end) => {
        waited('model.permit');
        return listen(end);
      },
    });
  }

  /** What ends a wait beside its own end; the result ends the listening. */
  endOfWait({ lane, context }: Pick<Asking, 'lane' | 'context'>, signal: AbortSignal) {
    return (end: (reason: unknown) => void) => {
      const listening = [
        onAbort(signal, end),
        onAbort(context.draining, () => end(drained(lane))),
        this.parts.controls.watch(context.run.name, { ended: end, looked: () => lane.limiter.reconsider() }),
      ];
      return () => {
        for (const stop of listening) stop();
      };
    };
  }
}

function drained({ settings }: Lane): ModelBusy {
  return new ModelBusy('This worker is shutting down.', settings.model, DRAINED_RETRY_MS);
}
