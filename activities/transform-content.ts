import type { Content } from '../domain/artifact';
import type { FlowActivities, TransformCall } from '../domain/contract/activities';
import type { CallReport, ContentReference } from '../domain/contract/references';
import { transformationAnswer } from '../domain/shapes/answers';
import { NO_USAGE } from '../domain/usage';
import { withId } from '../services/artifact-id';
import type { Dependencies } from './dependencies';
import { type Desk, openDesk } from './desk';
import { type Made, preview, settle } from './settle';
import { sideBySide } from './side-by-side';

/** Content transformation (paper §2, step 1); the identity agent takes the seed word for word and asks nobody. */
export function transformContent(dependencies: Dependencies): FlowActivities['transformContent'] {
  return async (request) => {
    const desk = await openDesk(dependencies, request);
    return sideBySide(request.calls, (call) =>
      call.transformation.identity ? identity(dependencies, desk, call) : ask(dependencies, desk, call),
    );
  };
}

async function identity(
  { material }: Dependencies,
  desk: Desk,
  { transformation }: TransformCall,
): Promise<CallReport<ContentReference>> {
  const { artifact, reference } = content(desk, transformation.id, desk.seed);
  await material.add([{ ...desk.flow, artifact, calls: [], model: null, usage: NO_USAGE }]);
  return { kind: 'made', made: [reference], journaled: false };
}

async function ask(dependencies: Dependencies, desk: Desk, call: TransformCall): Promise<CallReport<ContentReference>> {
  const { transformation } = call;
  const agent = desk.skill.transformation.agents.find(({ id }) => id === transformation.id);
  if (agent === undefined) throw new Error(`the launched skill has no transformation ${transformation.id}`);
  const messages = desk.prompts.transform(agent, desk.seed, transformation);
  const asked = { role: 'transformer' as const, agent: agent.id, call };
  const outcome = await desk.ask(asked, messages, transformationAnswer());
  return settle(dependencies, desk, asked, outcome, (value) => [content(desk, agent.id, value)]);
}

function content(desk: Desk, transformation: string, made: { title: string; text: string }): Made<ContentReference> {
  const { title, text } = made;
  const artifact = withId<Content>({ kind: 'content', parent: null, transformation, title, text }, desk.flow, 0);
  return { artifact, reference: { id: artifact.id, preview: preview(text) } };
}
