import type { FlowInput, FlowResult } from '../domain/contract/workflows';
import { closeFlow } from './close-flow';
import { refine } from './flows/refine';
import { respond } from './flows/respond';
import { transform } from './flows/transform';
import { writeInstructions } from './flows/write-instructions';
import { openFlow } from './open-flow';

/** One seed through one skill (paper §2). Its workflow type is the skill's own id, so this code names none. */
export async function skillFlow(input: FlowInput): Promise<FlowResult> {
  const flow = await openFlow(input);
  const contents = await transform(flow);
  const seedInstructions = await writeInstructions(flow, contents);
  flow.tally.counts.instructions = seedInstructions.length;
  const instructions = await refine(flow, seedInstructions);
  flow.tally.counts.instructions = instructions.length;
  const responses = await respond(flow, instructions);
  return closeFlow(flow, responses);
}
