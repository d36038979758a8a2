import { type ActivityFunctionWithOptions, proxyActivities } from '@temporalio/workflow';
import type { FlowActivities } from '../domain/contract/activities';
import type { CallReport, CallsRequest, Reference } from '../domain/contract/references';
import type { FlowKey } from '../domain/flow';
import type { Plan } from '../domain/plan';
import { modelCallOptions, STORE_OPTIONS } from './activity-options';
import { type Stage, Tally } from './tally';

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
  const { plan, modelTimeoutMs } = await planFlow.executeWithOptions({ ...STORE_OPTIONS, summary: 'Plan' }, [
    { flow: key },
  ]);
  const tally = new Tally();
  return { key, plan, tally, agents: agentsOf(key, modelTimeoutMs, tally) };
}

/** One function per role: asks every call of a stage side by side, the reports come in the order of the calls. */
function agentsOf(flow: FlowKey, modelTimeoutMs: number, tally: Tally) {
  const options = modelCallOptions(modelTimeoutMs);
  const activities = proxyActivities<FlowActivities>(options);

  /** One activity per call: its own retries, its own line in the UI. */
  function asking<Call, Made extends Reference>(
    stage: Stage,
    activity: ActivityFunctionWithOptions<(request: CallsRequest<Call>) => Promise<CallReport<Made>[]>>,
  ) {
    return async (calls: readonly Call[], summaryOf: (call: Call) => string): Promise<Made[][]> =>
      Promise.all(
        calls.map(async (call) => {
          const reports = await activity.executeWithOptions({ ...options, summary: summaryOf(call) }, [
            { flow, calls: [call] },
          ]);
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
  };
}
