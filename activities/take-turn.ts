import type { Response, Speaker, Turn } from '../domain/artifact';
import type { AnswerReference } from '../domain/contract/references';
import { nextSpeaker } from '../domain/dialogue/next-speaker';
import type { Message } from '../domain/message';
import type { Role } from '../domain/model-settings';
import { inOpenAiForm } from '../domain/tools/offered-tool';
import { withId } from '../services/artifact-id';
import type { Desk } from './desk';
import { apisOf, type Dialogue, saidIn } from './open-dialogue';
import { type Made, preview } from './settle';

/** What somebody said or showed in a dialogue. */
export interface Said {
  speaker: Speaker;
  role: Role;
  messages: Message[];
  fields: Record<string, unknown> | null;
  /** Whether the dialogue ends with it. */
  ended: boolean;
}

/** Adds a turn to a dialogue: the reference tells who is next, or is the whole answer's where nobody is. */
export function takeTurn(desk: Desk, dialogue: Dialogue, { ended, ...said }: Said): Made<AnswerReference> {
  const { call, material, turns } = dialogue;
  const index = turns.length;
  const parent = material.instruction.id;
  const turn = withId<Turn>({ kind: 'turn', parent, index, ...said }, desk.flow, index);
  const after = { ...dialogue, turns: [...turns, turn] };
  const next = nextSpeaker({ response: desk.skill.response, dialogue: call.dialogue, turns: after.turns, ended });
  const shown = preview(said.messages.map(({ content }) => content).join(' '));
  if (next !== null) {
    const soFar = after.turns.map(({ id }) => id);
    return { artifact: turn, reference: { id: turn.id, preview: shown, next, turns: soFar } };
  }
  const response = wholeAnswer(desk, after);
  return { artifact: response, besides: [turn], reference: { id: response.id, preview: preview(response.text) } };
}

/** The sample ends with the assistant: what a user said who is done is left out, as is what nobody answered. */
function wholeAnswer(desk: Desk, dialogue: Dialogue): Response {
  const { material, opening } = dialogue;
  const said = saidIn(dialogue);
  const messages = said.slice(0, said.findLastIndex(({ role }) => role === 'assistant') + 1);
  const tools = apisOf(desk, material);
  const last = dialogue.turns.findLast(({ speaker }) => speaker === 'agent');
  return withId<Response>(
    {
      kind: 'response',
      parent: material.instruction.id,
      prompt: opening.user,
      text: messages.at(-1)?.content ?? '',
      messages,
      ...(tools.length === 0 ? {} : { tools: JSON.stringify(tools.map(inOpenAiForm)) }),
      ...(last?.fields == null ? {} : { fields: last.fields }),
    },
    desk.flow,
    0,
  );
}
