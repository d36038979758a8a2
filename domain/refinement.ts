import type { SuggestCall } from './contract/activities';
import type { Plan } from './plan';

/** As much of an instruction as decides whether it is refined. */
interface Refinable {
  id: string;
  task: string;
  unanswerable: boolean;
}

/**
 * The suggester calls of one round: for each of the latest instructions those drawn for its place, in turn, and no more
 * than there is room for. `from` is the place of the first of them.
 */
export function roundOfSuggestions(
  plan: Plan,
  latest: readonly Refinable[],
  from: number,
  room: number,
): SuggestCall[] {
  return asManyAs(inTurn(latest.map((instruction, index) => suggestCalls(plan, instruction, from + index))), room);
}

/** The suggesters drawn for the instruction's place, with those of their goals that suit its task. */
function suggestCalls(plan: Plan, instruction: Refinable, place: number): SuggestCall[] {
  if (instruction.unanswerable) return [];
  const suitable = plan.tasks.find((task) => task.id === instruction.task)?.goals ?? [];
  const drawn = plan.places[place]?.suggesters ?? [];
  const calls = drawn.map((goals) => ({
    instruction: instruction.id,
    goals: goals.filter((goal) => suitable.includes(goal)).slice(0, plan.suggestions),
  }));
  return calls.filter(({ goals }) => goals.length > 0);
}

/** The first call of each instruction, then the second of each: what room there is goes round. */
function inTurn(byInstruction: SuggestCall[][]): SuggestCall[] {
  const most = Math.max(0, ...byInstruction.map((calls) => calls.length));
  return Array.from({ length: most }, (_, turn) =>
    byInstruction.flatMap((calls) => calls.slice(turn, turn + 1)),
  ).flat();
}

/** The first calls that together ask for so many suggestions: what the cap leaves no room for is not paid for. */
function asManyAs(calls: SuggestCall[], room: number): SuggestCall[] {
  let asked = 0;
  return calls.filter(({ goals }) => {
    const wanted = asked < room;
    asked += goals.length;
    return wanted;
  });
}
