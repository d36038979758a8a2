import {
  ApplicationFailure,
  CancellationScope,
  defineSignal,
  defineUpdate,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { ControlActivities } from '../domain/contract/activities';
import { CONTROLS } from '../domain/contract/controls';
import { type LimitsChange, limitsProblem } from '../domain/limits';
import { CONTROL_OPTIONS } from './activity-options';

const { pauseRun, resumeRun, changeLimits } = proxyLocalActivities<ControlActivities>(CONTROL_OPTIONS);

const PAUSE = 'No request leaves after two seconds; calls in flight finish, flows wait where they stand.';
const RESUME = 'Goes on where the run was paused.';
const LIMITS =
  'Changes limits: { "model": "default", "inFlight": 8, "rpm": 600, "tpm": 200000, "window": 50, "budget": 20 }.';

/**
 * Takes what a person asks of the live run, from the command line or the Temporal UI: it stands in the history, and a
 * local activity writes it to the run's control, since all worker slots may be held by model calls (design §5).
 */
export function takeControls(run: string): void {
  const inTurn = queue();
  const pause = () => inTurn(() => pauseRun({ run }));
  const resume = () => inTurn(() => resumeRun({ run }));
  const validator = refuseWhenStopping();
  setHandler(defineUpdate<void>(CONTROLS.pause), pause, { validator, description: PAUSE });
  setHandler(defineUpdate<void>(CONTROLS.resume), resume, { validator, description: RESUME });
  setHandler(defineSignal(CONTROLS.pause), pause, { description: PAUSE });
  setHandler(defineSignal(CONTROLS.resume), resume, { description: RESUME });
  setHandler(
    defineUpdate<void, [LimitsChange]>(CONTROLS.limits),
    (change) => inTurn(() => changeLimits({ run, change })),
    { validator: refuseBadLimits, description: LIMITS },
  );
}

/** One write after the other, in the order in which they were asked; a stop of the run cuts none off. */
function queue(): (write: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (write) => {
    const turn = last.then(() => CancellationScope.nonCancellable(write));
    last = turn.catch(() => {}); // who asked for it hears of it
    return turn;
  };
}

function refuseWhenStopping(): () => void {
  const run = CancellationScope.current();
  return () => {
    if (run.consideredCancelled) throw refused('The run is being stopped for good.');
  };
}

function refuseBadLimits(change: unknown): void {
  const problem = limitsProblem(change);
  if (problem !== null) throw refused(problem);
}

function refused(message: string): ApplicationFailure {
  return ApplicationFailure.create({ type: 'control.refused', message, nonRetryable: true });
}
