import { defaultPayloadConverter } from '@temporalio/common';
import type { Workshop } from './workshop';

/** The lines that the UI shows for the activities of a run's first flow, in the order in which they were scheduled. */
export async function workflowLines(workshop: Workshop, run: string): Promise<string[]> {
  const [flow] = await workshop.flows(run);
  if (flow === undefined) throw new Error(`the run ${run} has no flow`);
  const { events } = await workshop.engine.workflow.getHandle(flow.workflowId).fetchHistory();
  return (events ?? []).flatMap((event) => {
    const summary = event.userMetadata?.summary;
    if (!event.activityTaskScheduledEventAttributes || !summary) return [];
    return [String(defaultPayloadConverter.fromPayload(summary))];
  });
}
