import type { RespondCall } from '../../domain/contract/activities';
import type { AnswerReference, InstructionReference } from '../../domain/contract/references';
import type { OpenFlow } from '../open-flow';
import { converse } from './converse';

/**
 * The teacher answers every instruction, seed and refined, in a call of its own (paper §2, step 4), or in a dialogue.
 * `from` is the place of the first of them.
 */
export async function respond(
  flow: OpenFlow,
  instructions: InstructionReference[],
  from: number,
): Promise<AnswerReference[][]> {
  const { plan, agents } = flow;
  const calls = instructions.map(({ id, task }, index) => ({
    instruction: id,
    task,
    layout: plan.places[from + index]?.layout ?? 0,
  }));
  const titleOf = titlesOf(flow);
  const answers = plan.dialogue
    ? Promise.all(calls.map((call, index) => converse(flow, call, from + index, titleOf(call))))
    : agents.respond(calls, 'Answer', titleOf);
  const [made] = await Promise.all([answers, solve(flow, calls, titleOf)]);
  return made;
}

/** Blind solves beside the answer, so that a check can tell whether answers agree. */
async function solve(
  { plan, agents }: OpenFlow,
  calls: RespondCall[],
  titleOf: (call: RespondCall) => string,
): Promise<void> {
  const attempts = Array.from({ length: plan.agreement ?? 0 }, (_, index) => index + 1);
  const solves = attempts.flatMap((attempt) => calls.map((call) => ({ ...call, attempt })));
  await agents.respond(solves, 'Solve', (call) => `${titleOf(call)} ${call.attempt ?? ''}`);
}

function titlesOf({ plan }: OpenFlow): (call: RespondCall) => string {
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, title]));
  return ({ task }) => titles.get(task) ?? task;
}
