import type { AnswerReference, InstructionReference } from '../domain/contract/references';
import type { FlowInput, FlowResult } from '../domain/contract/workflows';
import { closeFlow } from './close-flow';
import { type AnswerRound, refine } from './flows/refine';
import { respond } from './flows/respond';
import { transform } from './flows/transform';
import { writeInstructions } from './flows/write-instructions';
import { type OpenFlow, openFlow } from './open-flow';

/** One seed through one skill (paper §2). Its workflow type is the skill's own id, so this code names none. */
export async function skillFlow(input: FlowInput): Promise<FlowResult> {
  const flow = await openFlow(input);
  const contents = await transform(flow);
  const seedInstructions = await writeInstructions(flow, contents);
  flow.tally.counts.instructions = seedInstructions.length;
  const { refined, responses } = flow.plan.seesResponse
    ? await refineAnswered(flow, seedInstructions)
    : await refineThenAnswer(flow, seedInstructions);
  flow.tally.counts.instructions = refined.length;
  return closeFlow(flow, responses);
}

interface Refined {
  refined: InstructionReference[];
  responses: AnswerReference[];
}

async function refineThenAnswer(flow: OpenFlow, seeds: InstructionReference[]): Promise<Refined> {
  const refined = await refine(flow, seeds, null);
  flow.tally.counts.instructions = refined.length;
  return { refined, responses: (await respond(flow, refined, 0)).flat() };
}

/** Where suggesters read the answers (paper §3, tool use): each round is answered before it is refined, the last at the end. */
async function refineAnswered(flow: OpenFlow, seeds: InstructionReference[]): Promise<Refined> {
  const answered: AnswerReference[][] = [];
  const answer: AnswerRound = async (latest, from) => {
    const made = await respond(flow, latest, from);
    answered.push(...made);
    return made;
  };
  const refined = await refine(flow, seeds, answer);
  await answer(refined.slice(answered.length), answered.length);
  return { refined, responses: answered.flat() };
}
