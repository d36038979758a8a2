import { transcriptOf } from '../../domain/dialogue/transcript';
import type { Message, ToolCall } from '../../domain/message';
import type { PlannedDialogue } from '../../domain/plan';
import { fence } from './fence';
import { renderTemplate } from './liquid';
import type { Variables } from './material-variables';
import { systemMessage, userMessage } from './messages';
import { USER_FRAME, WORLD_FRAME } from './simulator-frames';

/** What a simulator knows: the skill's words, what its templates may use, and what was said. */
export interface Scene {
  ask: string;
  variables: Variables;
  language: string;
  /** Everything said so far, the opening first. */
  said: readonly Message[];
}

export function userPrompt({ ask, variables, language, said }: Scene, dialogue: PlannedDialogue): Message[] {
  const { persona, turns } = dialogue;
  const turn = 1 + said.filter(({ role }) => role === 'user').length;
  const rendered = renderTemplate(ask, { ...variables, persona, turn, turns });
  return [
    systemMessage(USER_FRAME, { ask: rendered, persona, language }),
    userMessage(fence('transcript', transcriptOf(visibleToUser(said)))),
  ];
}

/** A user sees what the assistant says, not what it calls. */
function visibleToUser(said: readonly Message[]): Message[] {
  return said
    .filter(({ role, content }) => (role === 'user' || role === 'assistant') && content !== '')
    .map(({ role, content }) => ({ role, content }));
}

export function worldPrompt(
  scene: Scene,
  world: { system: string; state: string; calls: readonly ToolCall[] },
): Message[] {
  const { ask, variables, language, said } = scene;
  const { system, state, calls } = world;
  const order = calls.map(({ id, function: called }) => `${id}: ${called.name}(${called.arguments})`).join('\n');
  return [
    systemMessage(WORLD_FRAME, { ask: renderTemplate(ask, variables), language }),
    userMessage(
      fence('system', system),
      ...(state === '' ? [] : [fence('state', state)]),
      fence('transcript', transcriptOf(said)),
      ...(calls.length === 0 ? [] : [fence('calls', order)]),
    ),
  ];
}
