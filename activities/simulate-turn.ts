import type { FlowActivities, SimulateCall } from '../domain/contract/activities';
import type { AnswerReference, CallReport } from '../domain/contract/references';
import { userTurnAnswer } from '../domain/shapes/answers';
import { worldShapeNamed } from '../domain/shapes/world/registry';
import type { Dependencies } from './dependencies';
import { type Asked, type Desk, openDesk } from './desk';
import { type Dialogue, openDialogue, saidIn, stateIn } from './open-dialogue';
import { settle } from './settle';
import { sideBySide } from './side-by-side';
import { takeTurn } from './take-turn';

/** The simulators of a dialogue (paper §3, tool use): a user with a mind of its own, and APIs or pages that are never real. */
export function simulateTurn(dependencies: Dependencies): FlowActivities['simulateTurn'] {
  return async ({ flow, calls }) => {
    const desk = await openDesk(dependencies, flow);
    return sideBySide(calls, (call) => simulate(dependencies, desk, call));
  };
}

async function simulate(
  dependencies: Dependencies,
  desk: Desk,
  call: SimulateCall,
): Promise<CallReport<AnswerReference>> {
  const dialogue = await openDialogue(desk, call);
  const asked: Asked = { role: 'simulator', agent: call.speaker, call };
  return call.speaker === 'user'
    ? simulateUser(dependencies, desk, asked, dialogue)
    : simulateWorld(dependencies, desk, asked, dialogue);
}

async function simulateUser(
  dependencies: Dependencies,
  desk: Desk,
  asked: Asked,
  dialogue: Dialogue,
): Promise<CallReport<AnswerReference>> {
  const messages = desk.prompts.simulateUser(dialogue.material, dialogue.call.dialogue, saidIn(dialogue));
  const outcome = await desk.ask(asked, messages, userTurnAnswer());
  return settle(dependencies, desk, asked, outcome, ({ message, done }) => [
    takeTurn(desk, dialogue, {
      speaker: 'user',
      role: 'simulator',
      messages: done ? [] : [{ role: 'user', content: message.trim() }],
      fields: null,
      ended: done,
    }),
  ]);
}

async function simulateWorld(
  dependencies: Dependencies,
  desk: Desk,
  asked: Asked,
  dialogue: Dialogue,
): Promise<CallReport<AnswerReference>> {
  const { world } = desk.skill.response;
  if (world === undefined) throw new Error('the launched skill simulates no world');
  const shape = worldShapeNamed(world.makes);
  const calls = dialogue.turns.at(-1)?.messages.flatMap(({ tool_calls = [] }) => tool_calls) ?? [];
  const state = stateIn(desk, dialogue);
  const messages = desk.prompts.simulateWorld(dialogue.material, saidIn(dialogue), { state, calls });
  const answer = { name: 'world', schema: shape.schemaFor(calls.length), mayDecline: false };
  const outcome = await desk.ask(asked, messages, answer);
  return settle(dependencies, desk, asked, outcome, (fields) => [
    takeTurn(desk, dialogue, {
      speaker: 'world',
      role: 'simulator',
      messages: shape.messages(fields, calls),
      fields,
      ended: false,
    }),
  ]);
}
