import type { Plan } from '../../domain/plan';
import type { Skill } from '../../domain/skill/skill';
import type { PlannedCall } from './planned-calls';

/** A user turn in which the teacher may call APIs takes about so many calls (ours: one, and now and then a second). */
const CALLS_IN_A_TURN = 1.5;

/** What becomes of one answer's call: blind solves beside it, or the turns of a dialogue, each with about as much to read. */
export function answerCalls(
  answer: PlannedCall,
  { skill, plan }: { skill: Skill; plan: Plan },
  place: number,
): PlannedCall[] {
  const solves = repeated(answer, 1 + (plan.agreement ?? 0));
  const { response } = skill;
  if (response.mode === 'single') return solves;
  const { turns = 1, steps = response.steps } = plan.places[place]?.dialogue ?? {};
  const acts = response.world === undefined ? 0 : actsIn({ ...response, steps }, turns);
  const simulated: PlannedCall = { ...answer, stage: 'simulateTurn', role: 'simulator' };
  const spoken = response.user === undefined ? 0 : turns - 1;
  return [...solves, ...repeated(answer, spoken + acts), ...repeated(simulated, spoken + acts)];
}

/** Actions go on until one ends it, half way to the limit as a rule; calls come in every user turn. */
function actsIn({ shape, steps = 1 }: Skill['response'], turns: number): number {
  return Math.ceil(shape === undefined ? turns * CALLS_IN_A_TURN : steps / 2);
}

function repeated(call: PlannedCall, times: number): PlannedCall[] {
  return Array.from({ length: times }, () => call);
}
