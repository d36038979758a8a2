import { type ActivityFunctionWithOptions, proxyActivities } from '@temporalio/workflow';
import type { FlowActivities, PlannedFlow, ToolUsingCall } from '../domain/contract/activities';
import type { CallReport, CallsRequest, Reference } from '../domain/contract/references';
import type { FlowKey } from '../domain/flow';
import type { Role } from '../domain/model-settings';
import type { Plan } from '../domain/plan';
import { modelCallOptions, STORE_OPTIONS } from './activity-options';
import { pagesOf } from './pages';
import { type Stage, Tally } from './tally';
import { withTools } from './with-tools';

/** A flow under way: what was drawn for it, what has come of it so far, and how its agents are asked. */
export interface OpenFlow {
  key: FlowKey;
  plan: Plan;
  tally: Tally;
  agents: ReturnType<typeof agentsOf>;
}

const activities = proxyActivities<FlowActivities>(STORE_OPTIONS);

/** Draws the plan; it stands in the history as the activity's result. */
export async function openFlow({ run, skill, seed }: FlowKey): Promise<OpenFlow> {
  const key = { run, skill, seed };
  const planning = { ...STORE_OPTIONS, summary: 'Plan' };
  const { plan, ...how } = await activities.planFlow.executeWithOptions(planning, [{ flow: key }]);
  const tally = new Tally();
  return { key, plan, tally, agents: agentsOf(key, how, tally) };
}

/** One function per role: asks every call of a stage side by side, the reports come in the order of the calls. */
function agentsOf(flow: FlowKey, how: Omit<PlannedFlow, 'plan'>, tally: Tally) {
  const { modelTimeoutMs, callsPerActivity = 1, retried, taskQueues = {} } = how;

  /** An activity for each page of calls, by default for each call: its own retries, its own line in the UI. */
  function asking<Call extends ToolUsingCall, Made extends Reference>(
    stage: Stage,
    role: Role,
    activity: Asked<Call, Made>,
  ) {
    const options = modelCallOptions(flow.run, stage, modelTimeoutMs);
    return async (calls: readonly Call[], heading: string, titleOf: (call: Call) => string): Promise<Made[][]> =>
      Promise.all(
        pagesOf(calls, callsPerActivity).map(async (page) => {
          const summary = `${heading} · ${whatOf(page.map(titleOf))}`;
          const routed = { ...options, summary, taskQueue: taskQueues[role] };
          const ask = (asked: Call[]) => activity.executeWithOptions(routed, [{ flow, calls: asked, retried }]);
          const reports = await withTools(flow, page, await ask(page), ask);
          return reports.flatMap((report) => tally.record(stage, report));
        }),
      );
  }

  return {
    transform: asking('Transform', 'transformer', activities.transformContent),
    write: asking('Write', 'author', activities.writeInstructions),
    suggest: asking('Suggest', 'suggester', activities.suggestEdits),
    edit: asking('Edit', 'editor', activities.editInstructions),
    respond: asking('Respond', 'teacher', activities.respond),
    simulate: asking('Simulate', 'simulator', activities.simulateTurn),
  };
}

type Asked<Call, Made extends Reference> = ActivityFunctionWithOptions<
  (request: CallsRequest<Call>) => Promise<CallReport<Made>[]>
>;

/** `Literal`; for a page of several calls `8 calls`. */
function whatOf([title = '', ...more]: string[]): string {
  return more.length === 0 ? title : `${more.length + 1} calls`;
}
