import { type ActivityFunctionWithOptions, proxyActivities } from '@temporalio/workflow';
import type { FlowActivities, PlannedFlow, ToolUsingCall } from '../domain/contract/activities';
import type { CallReport, CallsRequest, Reference } from '../domain/contract/references';
import type { FlowKey } from '../domain/flow';
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

const { planFlow } = proxyActivities<FlowActivities>(STORE_OPTIONS);

/** Draws the plan; it stands in the history as the activity's result. */
export async function openFlow({ run, skill, seed }: FlowKey): Promise<OpenFlow> {
  const key = { run, skill, seed };
  const { plan, modelTimeoutMs, callsPerActivity } = await planFlow.executeWithOptions(
    { ...STORE_OPTIONS, summary: 'Plan' },
    [{ flow: key }],
  );
  const tally = new Tally();
  return { key, plan, tally, agents: agentsOf(key, { modelTimeoutMs, callsPerActivity }, tally) };
}

/** One function per role: asks every call of a stage side by side, the reports come in the order of the calls. */
function agentsOf(flow: FlowKey, { modelTimeoutMs, callsPerActivity = 1 }: Omit<PlannedFlow, 'plan'>, tally: Tally) {
  const options = modelCallOptions(modelTimeoutMs);
  const activities = proxyActivities<FlowActivities>(options);

  /** An activity for each page of calls, by default for each call: its own retries, its own line in the UI. */
  function asking<Call extends ToolUsingCall, Made extends Reference>(stage: Stage, activity: Asked<Call, Made>) {
    return async (calls: readonly Call[], heading: string, titleOf: (call: Call) => string): Promise<Made[][]> =>
      Promise.all(
        pagesOf(calls, callsPerActivity).map(async (page) => {
          const summary = `${heading} · ${whatOf(page.map(titleOf))}`;
          const ask = (asked: Call[]) => activity.executeWithOptions({ ...options, summary }, [{ flow, calls: asked }]);
          const reports = await withTools(flow, page, await ask(page), ask);
          return reports.flatMap((report) => tally.record(stage, report));
        }),
      );
  }

  return {
    transform: asking('Transform', activities.transformContent),
    write: asking('Write', activities.writeInstructions),
    suggest: asking('Suggest', activities.suggestEdits),
    edit: asking('Edit', activities.editInstructions),
    respond: asking('Respond', activities.respond),
    simulate: asking('Simulate', activities.simulateTurn),
  };
}

type Asked<Call, Made extends Reference> = ActivityFunctionWithOptions<
  (request: CallsRequest<Call>) => Promise<CallReport<Made>[]>
>;

/** `Literal`; for a page of several calls `8 calls`. */
function whatOf([title = '', ...more]: string[]): string {
  return more.length === 0 ? title : `${more.length + 1} calls`;
}
