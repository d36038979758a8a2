import { cancellationSignal } from '@temporalio/activity';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import type { FeedReport, RunActivities } from '../domain/contract/activities';
import type { RunRecord } from '../domain/run';
import type { Dependencies } from './dependencies';
import { FlowStarter } from './flow-starter';
import { pause } from './pause';

/** A history event costs little, a stale count in the UI much: the feeder reports this often. */
const FLOWS_PER_TURN = 500;
const TURN_MS = 10 * 60_000;
/** How soon an ended flow's place in the window is filled again. */
const LOOK_EVERY_MS = 200;
/** Open flows are held against the server at first and then this often: somebody may have ended one there. */
const COMPARE_EVERY_MS = 30_000;

/**
 * Keeps the run's window of open flows full, from what the store says is left. Flows are started through the client
 * and are no children: no event per flow in the run's history, no stall behind one slow seed (design §5). A paused run
 * opens none.
 */
export function feedFlows(dependencies: Dependencies): RunActivities['feedFlows'] {
  return ({ run }) => feed(dependencies, run);
}

/** Looks at what is open, never at all flows: the whole run is counted once a turn. */
async function feed(dependencies: Dependencies, run: string): Promise<FeedReport> {
  const { flows, controls } = dependencies.store;
  const starter = new FlowStarter(dependencies);
  const until = Date.now() + TURN_MS;
  const compareIsDue = every(COMPARE_EVERY_MS);
  let started = await flows.countOpen(run);
  for (;;) {
    const record = await recordOf(dependencies, run);
    const control = await controls.get(run);
    if (!control?.paused) {
      if (compareIsDue()) await starter.compareWithServer(record);
      started += await fill(dependencies, record, control?.window ?? record.definition.window, starter);
    }
    const open = await flows.countOpen(run);
    const turnIsOver = started - open >= FLOWS_PER_TURN || Date.now() >= until;
    if (turnIsOver || (open === 0 && !(await flows.anyLeft(run)))) return progressOf(dependencies, run);
    await rest(dependencies.draining);
  }
}

/** True at first, and then once in so many milliseconds. */
function every(milliseconds: number): () => boolean {
  let at = 0;
  return () => {
    if (Date.now() < at) return false;
    at = Date.now() + milliseconds;
    return true;
  };
}

async function recordOf({ catalog }: Dependencies, run: string): Promise<RunRecord> {
  const known = await catalog.get(run);
  if (known?.record.state === 'stopped') throw stopped(run);
  if (known !== null) return known.record;
  const message = `The store of this worker knows no run "${run}": it belongs to another store, or it was deleted.`;
  throw ApplicationFailure.create({ type: 'run.unknown', message, nonRetryable: true });
}

/** Fills the window; how many flows were started. */
async function fill({ store }: Dependencies, record: RunRecord, window: number, starter: FlowStarter): Promise<number> {
  const room = window - (await store.flows.countOpen(record.name));
  if (room <= 0) return 0;
  const next = await store.flows.waiting(record.name, room);
  await starter.start(record, next);
  return next.length;
}

async function progressOf({ store }: Dependencies, run: string): Promise<FeedReport> {
  const { waiting, open, ended, failed } = await store.flows.count(run);
  return { ended: ended + failed, left: waiting + open };
}

/** Until the next look; a stopping worker hands the feeding on, a cancelled run ends it. */
async function rest(draining: AbortSignal): Promise<void> {
  const cancelled = cancellationSignal();
  await pause(LOOK_EVERY_MS, AbortSignal.any([cancelled, draining]));
  cancelled.throwIfAborted();
  if (draining.aborted) throw workerStopping();
}

function workerStopping(): ApplicationFailure {
  return ApplicationFailure.create({
    type: 'worker.stopping',
    message: 'This worker is stopping; the next one goes on feeding.',
    nextRetryDelay: '1 second',
    category: ApplicationFailureCategory.BENIGN,
  });
}

function stopped(run: string): ApplicationFailure {
  const message = `The run "${run}" was stopped for good.`;
  return ApplicationFailure.create({ type: 'run.stopped', message, nonRetryable: true });
}
