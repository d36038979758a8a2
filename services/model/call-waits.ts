import { effectiveModelLimits } from '../../domain/limits';
import { onAbort } from '../on-abort';
import type { SpendKey } from '../store/journal-entry';
import { type CallContext, ModelBusy } from './gateway';
import type { Lane } from './lanes';
import type { Permit } from './limits/permit';
import type { Pulse } from './pulse';
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

/** What a worker hands back, because it shuts down or stood still, is soon taken up by whoever can. */
const HANDED_BACK_MS = 1_000;

export interface CallWaitsParts {
  controls: RunControls;
  blocks: RunBlocks;
  pulse: Pulse;
  /** Told of each wait inside an activity, by its cause. */
  waited: (cause: string) => void;
}

/** How a call waits: for a permit, and for whatever else, until it is aborted, drained, paused or stopped. */
export class CallWaits {
  constructor(private readonly parts: CallWaitsParts) {}

  /**
   * Waits for a permit until one is free, the call is aborted, the worker shuts down or the run is paused or stopped.
   * No permit is for a call that went through a standstill: it may be another worker's by now, who pays for it too.
   */
  async permit(
    place: string,
    { lane, context, deadline }: Asking,
    worst: () => WorstCase,
    signal: AbortSignal,
  ): Promise<Permit> {
    signal.throwIfAborted();
    if (context.draining.aborted) throw drained(lane);
    const { controls, blocks, pulse, waited } = this.parts;
    const { outage } = lane.limiter;
    if (outage !== null) await blocks.report(context.run.name, { model: lane.settings.model, message: outage }, true);
    const listen = this.endOfWait({ lane, context }, signal);
    const permit = await lane.limiter.acquire({
      place,
      limits: () => effectiveModelLimits(lane.settings, controls.limits(context.run.name, lane.name)),
      tokens: () => worst().tokens,
      deadline,
      onWait: (end) => {
        waited('model.permit');
        return listen(end);
      },
    });
    if (!pulse.stoodStillSince(context.since)) return permit;
    permit.release();
    throw new ModelBusy('This worker stood still.', lane.settings.model, HANDED_BACK_MS);
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
  return new ModelBusy('This worker is shutting down.', settings.model, HANDED_BACK_MS);
}
