import { proxyActivities } from '@temporalio/workflow';
import type { FlowActivities } from '../domain/contract/activities';
import type { Reference } from '../domain/contract/references';
import type { FlowResult } from '../domain/contract/workflows';
import { STORE_OPTIONS, TOOL_OPTIONS } from './activity-options';
import type { OpenFlow } from './open-flow';

const { verifySamples, saveSamples } = proxyActivities<FlowActivities>(STORE_OPTIONS);
const { runPrograms } = proxyActivities<FlowActivities>(TOOL_OPTIONS);

/** Checks the answered instructions and ends the flow in the store together with its samples. */
export async function closeFlow(flow: OpenFlow, responses: Reference[]): Promise<FlowResult> {
  if (flow.plan.programs) await runAll(flow, responses);
  const verify = { flow: flow.key, responses: responses.map(({ id }) => id) };
  const verdicts =
    responses.length === 0
      ? []
      : await verifySamples.executeWithOptions({ ...STORE_OPTIONS, summary: 'Check' }, [verify]);
  flow.tally.verdicts(verdicts);
  return endFlow(flow, verdicts, responses);
}

/** What a program prints decides some checks; each answer's programs are a line of their own in the UI. */
async function runAll({ key }: OpenFlow, responses: Reference[]): Promise<void> {
  const options = { ...TOOL_OPTIONS, summary: 'Run' };
  await Promise.all(responses.map(({ id }) => runPrograms.executeWithOptions(options, [{ flow: key, response: id }])));
}

/** Ends one of the paper's flows on its own: what it made is stored already, there are no samples. */
export async function endFlow(
  { key, tally }: OpenFlow,
  verdicts: Awaited<ReturnType<typeof verifySamples>>,
  made: Reference[],
): Promise<FlowResult> {
  const { counts } = tally;
  const note = made.length === 0 ? (tally.note ?? 'nothing was made') : null;
  await saveSamples.executeWithOptions({ ...STORE_OPTIONS, summary: 'Save' }, [{ flow: key, counts, note, verdicts }]);
  return { counts, note, preview: made[0]?.preview ?? null };
}
