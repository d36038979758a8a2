import type { FlowInput, FlowResult } from '../../../domain/contract/workflows';
import { closeFlow } from '../../../workflows/close-flow';
import { refine } from '../../../workflows/flows/refine';
import { respond } from '../../../workflows/flows/respond';
import { transform } from '../../../workflows/flows/transform';
import { writeInstructions } from '../../../workflows/flows/write-instructions';
import { openFlow } from '../../../workflows/open-flow';

/** The skill flow of a release to come: one step more after the transformation, where `changed` says so. */
export async function changedFlow(input: FlowInput, changed: () => boolean): Promise<FlowResult> {
  const flow = await openFlow(input);
  const contents = await transform(flow);
  if (changed()) await openFlow(input);
  const seedInstructions = await writeInstructions(flow, contents);
  flow.tally.counts.instructions = seedInstructions.length;
  const instructions = await refine(flow, seedInstructions, null);
  flow.tally.counts.instructions = instructions.length;
  return closeFlow(flow, (await respond(flow, instructions, 0)).flat());
}
