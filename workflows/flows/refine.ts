import type { SuggestCall } from '../../domain/contract/activities';
import type { InstructionReference } from '../../domain/contract/references';
import type { Plan } from '../../domain/plan';
import type { OpenFlow } from '../open-flow';

/**
 * Instruction refinement (paper §2, step 3): suggesters look at each instruction of the last round, an editor carries
 * out each suggestion. What they make is added, up to the cap, and is what the next round looks at.
 */
export async function refine(
  { plan, agents }: OpenFlow,
  seeds: InstructionReference[],
): Promise<InstructionReference[]> {
  const all = [...seeds];
  const title = titlesOf(plan);
  for (let round = 1, from = 0; round <= plan.rounds && all.length < plan.maxInstructions; round++) {
    const room = plan.maxInstructions - all.length;
    const latest = inTurn(all.slice(from).map((instruction, index) => suggestCalls(plan, instruction, from + index)));
    from = all.length;
    const suggestions = await agents.suggest(asManyAs(latest, room), 'Suggest', ({ goals }) =>
      goals.map(title).join(', '),
    );
    const edits = suggestions.flat().slice(0, room);
    const refined = await agents.edit(
      edits.map(({ id, goal }) => ({ suggestion: id, goal, round })),
      'Edit',
      ({ goal }) => title(goal),
    );
    all.push(...refined.flat());
  }
  return all;
}

/** The suggesters drawn for the instruction's place, as far as their goals suit its task. */
function suggestCalls(plan: Plan, instruction: InstructionReference, place: number): SuggestCall[] {
  if (instruction.unanswerable) return [];
  const suitable = plan.tasks.find((task) => task.id === instruction.task)?.goals ?? [];
  const drawn = plan.places[place]?.suggesters ?? [];
  const calls = drawn.map((goals) => ({
    instruction: instruction.id,
    goals: goals.filter((goal) => suitable.includes(goal)),
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

function titlesOf(plan: Plan): (goal: string) => string {
  const titles = new Map(plan.goals.map(({ id, title }) => [id, title]));
  return (goal) => titles.get(goal) ?? goal;
}
