import type { ActivityOptions, LocalActivityOptions } from '@temporalio/workflow';
import type { Stage } from './tally';

/** A call may wait this long for a permit inside its activity; longer waits go back to the engine (design §6). */
const PERMIT_WAIT_MS = 60_000;
/** For rendering, the journal and the store around the model calls of one activity, 64 at most. */
const MODEL_SLACK_MS = 60_000;
/** A call and its one repair turn. */
const REQUESTS_PER_CALL = 2;

/** No attempt limit and no schedule-to-close: an outage or a wrong key makes a flow wait, it never fails it. */
const RETRY = { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '30 seconds' } as const;

/** Heartbeats come every 5 s, so that the calls of a killed worker come back soon. */
const HEARTBEAT_TIMEOUT = '20 seconds';

/** Cancellation is not waited for: the activity hears of it with its next heartbeat and aborts its request. */
const CANCELLATION = 'TRY_CANCEL';

/**
 * What waits in the engine is served by turns: each run's stages each get their share, late ones a larger one. So flows end
 * one after another and make room for new ones; in order of arrival they all keep step, end at once, and leave the model
 * idle meanwhile. A small run gets its turns beside a large one.
 */
const SHARES: Record<Stage, number> = { Transform: 1, Write: 2, Suggest: 4, Edit: 8, Respond: 16, Simulate: 16 };

/** What takes a moment, and what calls or new flows wait for. */
const SHORT = { fairnessWeight: 32 };

/** The server takes no longer keys; runs whose long names begin alike share their turns. */
const KEY_LENGTH = 64;

/** The calls of one activity run side by side, each with its own minute for a permit: however many, it takes no longer. */
export function modelCallOptions(run: string, stage: Stage, modelTimeoutMs: number): ActivityOptions {
  return {
    priority: { fairnessKey: `${stage}/${run}`.slice(0, KEY_LENGTH), fairnessWeight: SHARES[stage] },
    startToCloseTimeout: PERMIT_WAIT_MS + REQUESTS_PER_CALL * modelTimeoutMs + MODEL_SLACK_MS,
    heartbeatTimeout: HEARTBEAT_TIMEOUT,
    cancellationType: CANCELLATION,
    retry: RETRY,
  };
}

/** Reads and writes of the store for one flow. */
export const STORE_OPTIONS: ActivityOptions = {
  priority: SHORT,
  startToCloseTimeout: '30 seconds',
  cancellationType: CANCELLATION,
  retry: RETRY,
};

/**
 * A search takes moments and a program ten seconds, but programs wait for their turn: each of the answers that a worker holds
 * at once may have several, and it runs as many as it has cores. Heartbeats tell a dead worker long before.
 */
const PROGRAMS_IN_TURN = '1 hour';

export const TOOL_OPTIONS: ActivityOptions = {
  priority: SHORT,
  startToCloseTimeout: PROGRAMS_IN_TURN,
  heartbeatTimeout: HEARTBEAT_TIMEOUT,
  cancellationType: CANCELLATION,
  retry: RETRY,
};

/** The feeder returns after ten minutes at the latest; its heartbeat tells a dead one. */
export const FEED_OPTIONS: ActivityOptions = {
  priority: SHORT,
  startToCloseTimeout: '15 minutes',
  heartbeatTimeout: HEARTBEAT_TIMEOUT,
  cancellationType: CANCELLATION,
  retry: RETRY,
};

/** Passes over a whole run: as long as a million rows may take. */
export const WHOLE_RUN_OPTIONS: ActivityOptions = {
  priority: SHORT,
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: HEARTBEAT_TIMEOUT,
  cancellationType: CANCELLATION,
  retry: RETRY,
};

export const CONTROL_OPTIONS: LocalActivityOptions = {
  startToCloseTimeout: '5 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '2 seconds' },
};
