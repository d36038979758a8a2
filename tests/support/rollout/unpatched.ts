import type { FlowInput, FlowResult } from '../../../domain/contract/workflows';
import { changedFlow } from './changed-flow';

export { generationRun } from '../../../workflows/generation-run';

/** What must not be done: the flows under way replay another history than theirs. */
export default function skillFlow(input: FlowInput): Promise<FlowResult> {
  return changedFlow(input, () => true);
}
