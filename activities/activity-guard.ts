import type { Context } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { toFailure } from './to-failure';

/** A quarter of the heartbeat time-out: one late beat kills nobody. */
const HEARTBEAT_EVERY_MS = 5_000;

/** Around every activity: beats while it works, so that a killed worker's calls come back soon, and names its failures. */
export function guardActivities(context: Context): { inbound: ActivityInboundCallsInterceptor } {
  return {
    inbound: {
      async execute(input, next) {
        const beat =
          context.info.heartbeatTimeoutMs === undefined
            ? null
            : setInterval(() => context.heartbeat(), HEARTBEAT_EVERY_MS);
        try {
          return await next(input);
        } catch (error) {
          throw context.cancellationSignal.aborted ? context.cancellationSignal.reason : toFailure(error);
        } finally {
          if (beat !== null) clearInterval(beat);
        }
      },
    },
  };
}
