import type { ContentReference, InstructionReference } from '../../domain/contract/references';
import type { OpenFlow } from '../open-flow';

/** Seed instruction generation (paper §2, step 2): one agent per drawn entry of the taxonomy, each returns a list. */
export async function writeInstructions(flow: OpenFlow, contents: ContentReference[]): Promise<InstructionReference[]> {
  const { plan, agents } = flow;
  const calls = contents.flatMap(({ id }) => plan.tasks.map((task) => ({ content: id, task })));
  const made = await agents.write(calls, plan.noun, ({ task }) => task.title);
  return made.flat().slice(0, plan.maxInstructions);
}
