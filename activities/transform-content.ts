import type { Content } from '../domain/artifact';
import type { FlowActivities, TransformCall } from '../domain/contract/activities';
import type { CallReport, ContentReference } from '../domain/contract/references';
import { structuredAnswer, transformationAnswer } from '../domain/shapes/answers';
import { contentShapeNamed, PASSAGE } from '../domain/shapes/content/registry';
import type { AgentTools } from '../domain/skill/agent-tools';
import type { Transformation } from '../domain/skill/transformation';
import { NO_USAGE } from '../domain/usage';
import { composeContent, type MadeContent } from './compose-content';
import type { Dependencies } from './dependencies';
import { type Asked, type Desk, openDesk } from './desk';
import { finishedTask } from './finished-task';
import { settle } from './settle';
import { sideBySide } from './side-by-side';
import { toolLoop } from './tool-loop';
import { useAsStep } from './use-as-step';

/** Content transformation (paper §2, step 1): an agent on the seed, or a further step on what the one before made. */
export function transformContent(dependencies: Dependencies): FlowActivities['transformContent'] {
  return async (request) => {
    const desk = await openDesk(dependencies, request);
    return sideBySide(request.calls, (call) =>
      transform(dependencies, call.skill === undefined ? desk : desk.of(call.skill), call),
    );
  };
}

async function transform(
  dependencies: Dependencies,
  desk: Desk,
  call: TransformCall,
): Promise<CallReport<ContentReference>> {
  const { transformation, finished } = call;
  if (transformation.unfit !== undefined) return unfit(dependencies, desk, call, transformation.unfit);
  const agent = agentNamed(desk, transformation.id);
  if (finished !== undefined) return keep(dependencies, desk, await finishedTask(desk, transformation.id, finished));
  if (call.step !== undefined) return further(dependencies, desk, agent, call);
  if (transformation.identity) return keep(dependencies, desk, { transformation: agent.id, ...pick(desk.seed) });
  const prompt = desk.prompts.transform(agent, desk.seed, transformation.angle);
  return ask(dependencies, desk, { call, agent: agent.id, prompt, makes: agent.makes, tools: agent, madeFrom: null });
}

/** A seed that nobody takes is declined, as if an agent had said so. */
function unfit(
  dependencies: Dependencies,
  desk: Desk,
  call: TransformCall,
  reason: string,
): Promise<CallReport<ContentReference>> {
  const asked: Asked = { role: 'transformer', agent: call.transformation.id, call };
  const declined = { kind: 'declined' as const, reason, calls: [], usage: NO_USAGE, fromJournal: false };
  return settle<never, ContentReference>(dependencies, desk, asked, declined, () => []);
}

/** A step of the chain: a tool alone, or an agent that has the content of the step before as its source. */
async function further(
  dependencies: Dependencies,
  desk: Desk,
  { id, chain = [] }: Transformation,
  call: TransformCall,
): Promise<CallReport<ContentReference>> {
  const step = chain.find((candidate) => candidate.id === call.step);
  if (step === undefined) throw new Error(`the launched transformation ${id} has no step ${call.step}`);
  const { artifact: content } = await desk.load('content', call.content ?? '');
  if (step.use !== undefined) return useAsStep(dependencies, desk, { call, agent: id, step, content });
  const angle = call.transformation.chain?.find((planned) => planned.id === step.id)?.angle ?? null;
  const prompt = desk.prompts.transformFurther(step, content, angle);
  return ask(dependencies, desk, { call, agent: id, prompt, makes: step.makes, tools: step, madeFrom: content.id });
}

interface AskedTransformation {
  call: TransformCall;
  /** Transformation id. */
  agent: string;
  prompt: ReturnType<Desk['prompts']['transform']>;
  makes: string | undefined;
  tools: AgentTools;
  madeFrom: string | null;
}

async function ask(
  dependencies: Dependencies,
  desk: Desk,
  { call, agent, prompt, makes = PASSAGE, tools, madeFrom }: AskedTransformation,
): Promise<CallReport<ContentReference>> {
  const asked: Asked = { role: 'transformer', agent, call };
  const loop = await toolLoop(desk, asked, prompt, tools);
  const from = madeFrom === null ? {} : { madeFrom };
  if (makes === PASSAGE) {
    const outcome = await desk.askWithTools(asked, { ...loop, shape: transformationAnswer() });
    const made = (value: { title: string; text: string }) => ({ transformation: agent, ...pick(value), ...from });
    return settle(dependencies, desk, asked, outcome, (value) => [composeContent(desk, made(value))]);
  }
  const shape = contentShapeNamed(makes);
  const outcome = await desk.askWithTools(asked, { ...loop, shape: structuredAnswer(shape) });
  return settle(dependencies, desk, asked, outcome, ({ content: fields }) => [
    composeContent(desk, { transformation: agent, shape, fields, ...from }),
  ]);
}

/** Stores a content that nobody was asked for. */
async function keep(
  { material }: Dependencies,
  desk: Desk,
  content: MadeContent,
): Promise<CallReport<ContentReference>> {
  const { artifact, reference } = composeContent(desk, content);
  await material.add([{ ...desk.flow, artifact, calls: [], model: null, usage: NO_USAGE }]);
  return { kind: 'made', made: [reference], journaled: false };
}

function agentNamed({ skill }: Desk, id: string): Transformation {
  const agent = skill.transformation.agents.find((candidate) => candidate.id === id);
  if (agent === undefined) throw new Error(`the launched skill has no transformation ${id}`);
  return agent;
}

function pick({ title, text }: Pick<Content, 'title' | 'text'>): Pick<Content, 'title' | 'text'> {
  return { title, text };
}
