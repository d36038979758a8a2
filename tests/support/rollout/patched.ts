import { patched } from '@temporalio/workflow';
import type { FlowInput, FlowResult } from '../../../domain/contract/workflows';
import { changedFlow } from './changed-flow';

export { generationRun } from '../../../workflows/generation-run';

/** Flows that were past the place before the release go on as they began. */
export default function skillFlow(input: FlowInput): Promise<FlowResult> {
  return changedFlow(input, () => patched('plan-again'));
}
