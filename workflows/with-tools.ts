import { proxyActivities } from '@temporalio/workflow';
import type { FlowActivities, ToolUsingCall } from '../domain/contract/activities';
import type { CallReport, Reference } from '../domain/contract/references';
import type { FlowKey } from '../domain/flow';
import { TOOL_OPTIONS } from './activity-options';

const { useTool } = proxyActivities<FlowActivities>(TOOL_OPTIONS);

/** How a call ended once its agent calls no more tools. */
export type AnsweredReport<Made extends Reference> = Exclude<CallReport<Made>, { kind: 'called' }>;

/**
 * Agents with tools (paper §2): while one calls tools, each call is carried out and the agent asked again with the results.
 * It ends by itself: after its rounds an agent is asked without tools.
 */
export async function withTools<Call extends ToolUsingCall, Made extends Reference>(
  flow: FlowKey,
  calls: readonly Call[],
  reports: readonly CallReport<Made>[],
  ask: (calls: Call[]) => Promise<CallReport<Made>[]>,
): Promise<AnsweredReport<Made>[]> {
  const answered = (report: CallReport<Made>): report is AnsweredReport<Made> => report.kind !== 'called';
  if (reports.every(answered)) return [...reports];
  return Promise.all(reports.map((report, index) => untilAnswered(flow, calls[index], report, ask)));
}

async function untilAnswered<Call extends ToolUsingCall, Made extends Reference>(
  flow: FlowKey,
  first: Call | undefined,
  report: CallReport<Made> | undefined,
  ask: (calls: Call[]) => Promise<CallReport<Made>[]>,
): Promise<AnsweredReport<Made>> {
  if (first === undefined || report === undefined) throw new Error('an activity reports on each of its calls');
  if (report.kind !== 'called') return report;
  const { turn, uses } = report;
  const results = await Promise.all(
    uses.map((use, index) =>
      useTool.executeWithOptions({ ...TOOL_OPTIONS, summary: `Tool · ${use}` }, [{ flow, turn, index }]),
    ),
  );
  const call = { ...first, turns: [...(first.turns ?? []), turn, ...results.map(({ id }) => id)] };
  const [next] = await ask([call]);
  return untilAnswered(flow, call, next, ask);
}
