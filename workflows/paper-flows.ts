import type { FlowInput, FlowResult } from '../domain/contract/workflows';
import { endFlow } from './close-flow';
import { refine } from './flows/refine';
import { transform } from './flows/transform';
import { writeInstructions } from './flows/write-instructions';
import { openFlow } from './open-flow';

/** The paper's first flow on its own: contents from seeds. */
export async function contentTransformation(input: FlowInput): Promise<FlowResult> {
  const flow = await openFlow(input);
  return endFlow(flow, [], await transform(flow));
}

/** The paper's second flow on its own: instructions from a content that exists. */
export async function instructionGeneration(input: FlowInput): Promise<FlowResult> {
  const flow = await openFlow(input);
  const contents = input.given === null ? [] : [{ id: input.given, preview: '' }];
  const instructions = await writeInstructions(flow, contents);
  flow.tally.counts.instructions = instructions.length;
  return endFlow(flow, [], instructions);
}

/** The paper's third flow on its own: refined instructions from one that exists. */
export async function instructionRefinement(input: FlowInput): Promise<FlowResult> {
  const flow = await openFlow(input);
  const task = flow.plan.tasks[0]?.id ?? '';
  const given = input.given === null ? [] : [{ id: input.given, task, unanswerable: false, preview: '' }];
  const [, ...refined] = await refine(flow, given, null);
  flow.tally.counts.instructions = refined.length;
  return endFlow(flow, [], refined);
}
