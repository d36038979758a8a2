import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow';
import type { ControlActivities, FeedReport, RunActivities, RunSummary } from '../domain/contract/activities';
import type { RunInput } from '../domain/contract/workflows';
import { CONTROL_OPTIONS, FEED_OPTIONS, WHOLE_RUN_OPTIONS } from './activity-options';
import { takeControls } from './take-controls';

const { feedFlows } = proxyActivities<RunActivities>(FEED_OPTIONS);
const { assureQuality, finishRun, cancelFlows } = proxyActivities<RunActivities>(WHOLE_RUN_OPTIONS);
const { stopRun } = proxyLocalActivities<ControlActivities>(CONTROL_OPTIONS);

/**
 * One run: keeps its flows fed until the store says that none is left, then judges the whole and writes the end.
 * Flows are workflows of their own, not children, so a slow seed holds up nothing; cancelling the run ends it for good.
 */
export async function generationRun(input: RunInput): Promise<RunSummary> {
  takeControls(input.run);
  try {
    return await runToTheEnd(input);
  } catch (error) {
    if (!isCancellation(error)) throw error;
    return CancellationScope.nonCancellable(() => stop(input));
  }
}

async function runToTheEnd({ run }: RunInput): Promise<RunSummary> {
  for (;;) {
    const report = await feedFlows.executeWithOptions({ ...FEED_OPTIONS, summary: 'Feed' }, [{ run }]);
    show(run, report);
    if (report.left === 0) {
      await assureQuality({ run });
      const summary = await finishRun({ run, state: 'completed' });
      if (summary.finished) return lastWord(summary);
    }
    if (workflowInfo().continueAsNewSuggested) await goOnAsNew(run);
  }
}

/** The control is written first: from then on the gateway sends nothing more for this run. */
async function stop({ run }: RunInput): Promise<RunSummary> {
  await stopRun({ run });
  await cancelFlows({ run });
  await assureQuality({ run });
  return lastWord(await finishRun({ run, state: 'stopped' }));
}

/** Whoever asked something of the run is answered before it ends. */
async function lastWord(summary: RunSummary): Promise<RunSummary> {
  await condition(allHandlersFinished);
  return summary;
}

async function goOnAsNew(run: string): Promise<never> {
  await condition(allHandlersFinished);
  return continueAsNew<typeof generationRun>({ run });
}

function show(run: string, { ended, left }: FeedReport): void {
  const query = encodeURIComponent(`AgentInstructRun="${run}"`);
  setCurrentDetails(`${ended} flows ended, ${left} left\n\n[the flows of this run](../../../workflows?query=${query})`);
}
