import { ApplicationFailure, ApplicationFailureCategory, TemporalFailure } from '@temporalio/common';
import { ModelBlocked, ModelBusy, RunPaused, RunStopped } from '../services/model/gateway';
import { StoreUnavailable } from '../services/store/store';

/** The engine takes a delay of nought for the end of all retries and fails the flow; a call that may go on at once waits this. */
const LEAST_RETRY_MS = 100;

/** A store that is away is asked again this soon; sooner only adds to its load. */
const STORE_RETRY_MS = 10_000;

/** How soon the calls of a paused run look whether it was resumed. */
const PAUSED_RETRY_MS = 10_000;

/**
 * The one place where what stops work becomes a failure of the engine (design §5): retried until it is mended, and
 * marked BENIGN, so that a rate limit is not an alarm. What nobody foresaw keeps its message and is retried too: a
 * worker with the mend goes on where this one stood.
 */
export function toFailure(error: unknown): Error {
  if (error instanceof TemporalFailure) return error;
  if (error instanceof ModelBlocked) return retry('model.blocked', error, error.retryAfterMs);
  if (error instanceof ModelBusy) return retry('model.busy', error, error.retryAfterMs);
  if (error instanceof StoreUnavailable) return retry('store.unavailable', error, STORE_RETRY_MS);
  if (error instanceof RunPaused) return retry('run.paused', error, PAUSED_RETRY_MS);
  if (error instanceof RunStopped)
    return ApplicationFailure.create({ type: 'run.stopped', message: error.message, nonRetryable: true });
  return error instanceof Error ? error : new Error(String(error));
}

function retry(type: string, error: Error, delayMs: number): ApplicationFailure {
  const nextRetryDelay = Math.max(delayMs, LEAST_RETRY_MS);
  const category = ApplicationFailureCategory.BENIGN;
  return ApplicationFailure.create({ type, message: error.message, nextRetryDelay, category });
}
