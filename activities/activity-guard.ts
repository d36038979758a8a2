import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { Metrics } from '../services/metrics/metrics';
import { StoreDamaged } from '../services/store/store';
import { toFailure } from './to-failure';

/** A quarter of the heartbeat time-out: one late beat kills nobody. */
const HEARTBEAT_EVERY_MS = 5_000;

/** What the guard tells besides the engine. */
interface GuardListeners {
  metrics: Metrics;
  /** Told of a store that is torn: its worker cannot go on. */
  broken(error: StoreDamaged): void;
}

/**
 * Around every activity: beats while it works, so that a killed worker's calls come back soon, names its failures, and
 * counts those that only wait.
 */
export function guardActivities({ metrics, broken }: GuardListeners): ActivityInterceptorsFactory {
  return (context) => ({
    inbound: {
      async execute(input, next) {
        const beat =
          context.info.heartbeatTimeoutMs === undefined
            ? null
            : setInterval(() => context.heartbeat(), HEARTBEAT_EVERY_MS);
        try {
          return await next(input);
        } catch (error) {
          if (error instanceof StoreDamaged) broken(error);
          throw context.cancellationSignal.aborted
            ? context.cancellationSignal.reason
            : told(metrics, toFailure(error));
        } finally {
          if (beat !== null) clearInterval(beat);
        }
      },
    },
  });
}

/** A failure that says when it wants to be tried again waits for something. */
function told(metrics: Metrics, failure: Error): Error {
  if (failure instanceof ApplicationFailure && failure.nextRetryDelay != null) metrics.waited(failure.type ?? 'other');
  return failure;
}
