import type { SuggestCall } from '../../domain/contract/activities';
import type { AnswerReference, InstructionReference } from '../../domain/contract/references';
import type { Plan } from '../../domain/plan';
import { roundOfSuggestions } from '../../domain/refinement';
import type { OpenFlow } from '../open-flow';

/** Answers that suggesters may read, by the instruction's place; none where the skill does not ask for it. */
export type AnswerRound = (latest: InstructionReference[], from: number) => Promise<AnswerReference[][]>;

/**
 * Instruction refinement (paper §2, step 3): suggesters look at each instruction of the last round, an editor carries
 * out each suggestion. What they make is added, up to the cap, and is what the next round looks at.
 */
export async function refine(
  { plan, agents }: OpenFlow,
  seeds: InstructionReference[],
  answer: AnswerRound | null,
): Promise<InstructionReference[]> {
  const all = [...seeds];
  const title = titlesOf(plan);
  for (let round = 1, from = 0; round <= plan.rounds && all.length < plan.maxInstructions; round++) {
    const room = plan.maxInstructions - all.length;
    const latest = all.slice(from);
    const seen = answer === null ? [] : await answer(latest, from);
    const calls = withAnswers(roundOfSuggestions(plan, latest, from, room), latest, seen);
    from = all.length;
    const suggestions = await agents.suggest(calls, 'Suggest', ({ goals }) => goals.map(title).join(', '));
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

function withAnswers(calls: SuggestCall[], latest: InstructionReference[], seen: AnswerReference[][]): SuggestCall[] {
  const responses = new Map(
    latest.flatMap(({ id }, index) => seen[index]?.map((made) => [id, made.id] as const) ?? []),
  );
  return calls.map((call) => {
    const response = responses.get(call.instruction);
    return response === undefined ? call : { ...call, response };
  });
}

function titlesOf(plan: Plan): (goal: string) => string {
  const titles = new Map(plan.goals.map(({ id, title }) => [id, title]));
  return (goal) => titles.get(goal) ?? goal;
}
