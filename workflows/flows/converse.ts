import type { RespondCall } from '../../domain/contract/activities';
import type { AnswerReference } from '../../domain/contract/references';
import type { PlannedDialogue } from '../../domain/plan';
import type { OpenFlow } from '../open-flow';

/** A flow without a drawn dialogue for a place, as users' own instructions may have: the opening and no further turn. */
const OPENING_ONLY: PlannedDialogue = { persona: null, turns: 1 };

const HEADINGS = { user: 'User', world: 'World' } as const;

/**
 * A dialogue (paper §3, tool use): the teacher and the simulators of user and world take turns, each a durable call, until
 * the one who spoke last says that it is whole. A turn that ends in nothing ends the dialogue without an answer.
 */
export async function converse(
  { plan, agents }: OpenFlow,
  opening: RespondCall,
  place: number,
  title: string,
): Promise<AnswerReference[]> {
  const dialogue = plan.places[place]?.dialogue ?? OPENING_ONLY;
  const call = { ...opening, dialogue, turns: [] as string[] };
  let speaker: AnswerReference['next'] = 'teacher';
  for (;;) {
    const made: AnswerReference[][] =
      speaker === 'teacher'
        ? await agents.respond([call], 'Answer', () => title)
        : await agents.simulate([{ ...call, speaker }], HEADINGS[speaker], () => title);
    const [turn] = made.flat();
    if (turn?.next === undefined) return made.flat();
    call.turns = turn.turns ?? [];
    speaker = turn.next;
  }
}
