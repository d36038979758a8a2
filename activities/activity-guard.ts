import type { Context } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { StoreDamaged } from '../services/store/store';
import { toFailure } from './to-failure';

/** A quarter of the heartbeat time-out: one late beat kills nobody. */
const HEARTBEAT_EVERY_MS = 5_000;

/**
 * Around every activity: beats while it works, so that a killed worker's calls come back soon, and names its failures.
 * `broken` is told of a store that is torn: its worker cannot go on.
 */
export function guardActivities(
  broken: (error: StoreDamaged) => void,
): (context: Context) => { inbound: ActivityInboundCallsInterceptor } {
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
          throw context.cancellationSignal.aborted ? context.cancellationSignal.reason : toFailure(error);
        } finally {
          if (beat !== null) clearInterval(beat);
        }
      },
    },
  });
}
