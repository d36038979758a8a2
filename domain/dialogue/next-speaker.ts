import type { Turn } from '../artifact';
import type { PlannedDialogue } from '../plan';
import type { ResponseSettings } from '../skill/response';

type NextSpeaker = 'teacher' | 'user' | 'world';

/** Calls or actions in a row where a skill sets no limit. */
export const USUAL_STEPS = 8;

/** As much of the dialogue as decides who is next: its turns so far, the last one at the end. */
export interface DialogueSoFar {
  response: Pick<ResponseSettings, 'user' | 'world' | 'shape' | 'steps'>;
  dialogue: PlannedDialogue;
  turns: readonly Pick<Turn, 'speaker' | 'messages' | 'fields'>[];
  /** Whether the last turn ends the dialogue by itself: an answer's shape, or a user who is done. */
  ended: boolean;
}

/** Who speaks after the last turn; null when the dialogue is whole. No call stays without its result. */
export function nextSpeaker({ response, dialogue, turns, ended }: DialogueSoFar): NextSpeaker | null {
  const last = turns.at(-1);
  if (last === undefined) return 'teacher';
  if (ended) return null;
  if (last.speaker !== 'agent') return 'teacher';
  if (last.messages.some(({ tool_calls }) => tool_calls !== undefined)) return 'world';
  if (response.shape !== undefined && response.world !== undefined)
    return stepsLeft({ response, dialogue, turns }) > 0 ? 'world' : null;
  return response.user !== undefined && userTurns(turns) < dialogue.turns ? 'user' : null;
}

/** How many more calls or actions the teacher may make in a row. */
export function stepsLeft({ response, dialogue, turns }: Omit<DialogueSoFar, 'ended'>): number {
  const steps = dialogue.steps ?? response.steps ?? USUAL_STEPS;
  const since = turns.slice(turns.findLastIndex(({ speaker }) => speaker === 'user') + 1);
  return steps - since.filter(({ speaker }) => speaker === 'agent').length;
}

/** The opening is the first. */
function userTurns(turns: DialogueSoFar['turns']): number {
  return 1 + turns.filter(({ speaker }) => speaker === 'user').length;
}
