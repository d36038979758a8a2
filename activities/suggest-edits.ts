import { messagesOf, type Suggestion } from '../domain/artifact';
import type { FlowActivities, SuggestCall } from '../domain/contract/activities';
import type { CallReport, SuggestionReference } from '../domain/contract/references';
import type { Message } from '../domain/message';
import { suggestionsAnswer } from '../domain/shapes/answers';
import { goalNamed } from '../domain/skill/goal-named';
import { withId } from '../services/artifact-id';
import type { Dependencies } from './dependencies';
import { type Desk, openDesk } from './desk';
import { loadMaterial } from './load-material';
import { type Made, preview, settle } from './settle';
import { sideBySide } from './side-by-side';

/** The suggesters (paper §2, step 3): each proposes one change for each of its goals and writes no instruction itself. */
export function suggestEdits(dependencies: Dependencies): FlowActivities['suggestEdits'] {
  return async ({ flow, calls }) => {
    const desk = await openDesk(dependencies, flow);
    return sideBySide(calls, (call) => suggest(dependencies, desk, call));
  };
}

async function suggest(
  dependencies: Dependencies,
  desk: Desk,
  call: SuggestCall,
): Promise<CallReport<SuggestionReference>> {
  const goals = call.goals.map((id) => goalNamed(desk.skill, id));
  const material = await loadMaterial(desk, call.instruction);
  const asked = { role: 'suggester' as const, agent: call.goals.join('+'), call };
  const messages = desk.prompts.suggest(goals, material, await conversationOf(desk, call));
  const outcome = await desk.ask(asked, messages, suggestionsAnswer(goals.length));
  return settle(dependencies, desk, asked, outcome, ({ suggestions }) =>
    suggestions.map((suggestion, index) => note(desk, call, suggestion, index)),
  );
}

/** The answer as it went, where the skill's suggesters read it. */
async function conversationOf(desk: Desk, { response: id }: SuggestCall): Promise<Message[] | null> {
  if (id === undefined) return null;
  const { artifact: response } = await desk.load('response', id);
  return messagesOf(response);
}

function note(
  desk: Desk,
  call: SuggestCall,
  suggested: { change: string; why: string },
  index: number,
): Made<SuggestionReference> {
  const { change, why } = suggested;
  const goal = call.goals[index] ?? call.goals.at(-1) ?? '';
  const artifact = withId<Suggestion>(
    { kind: 'suggestion', parent: call.instruction, goal, change, why },
    desk.flow,
    index,
  );
  return { artifact, reference: { id: artifact.id, goal, preview: preview(change) } };
}
