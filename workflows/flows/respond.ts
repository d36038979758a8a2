import type { InstructionReference, ResponseReference } from '../../domain/contract/references';
import type { OpenFlow } from '../open-flow';

/** The teacher answers every instruction, seed and refined, in a call of its own (paper §2, step 4). */
export async function respond(flow: OpenFlow, instructions: InstructionReference[]): Promise<ResponseReference[]> {
  const { plan, agents } = flow;
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, title]));
  const calls = instructions.map(({ id, task }, place) => ({
    instruction: id,
    task,
    layout: plan.places[place]?.layout ?? 0,
  }));
  const made = await agents.respond(calls, 'Answer', ({ task }) => titles.get(task) ?? task);
  return made.flat();
}
