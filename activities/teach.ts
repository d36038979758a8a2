import type { AnswerReference, CallReport } from '../domain/contract/references';
import { stepsLeft } from '../domain/dialogue/next-speaker';
import type { Message } from '../domain/message';
import type { CallOutcome, TurnOutcome } from '../domain/outcome';
import { answerShapeNamed } from '../domain/shapes/answer/registry';
import { teacherAnswer } from '../domain/shapes/answers';
import type { OfferedTool } from '../domain/tools/offered-tool';
import type { Dependencies } from './dependencies';
import type { Asked, Desk } from './desk';
import { apisOf, type Dialogue, type DialogueCall, openDialogue, saidIn, shownIn } from './open-dialogue';
import { renumbered, settle } from './settle';
import { takeTurn } from './take-turn';

const TEACHER = { speaker: 'agent', role: 'teacher' } as const;

/** The teacher's turn in a dialogue: it speaks, calls APIs, or acts in the shape that the skill asks for. */
export async function teach(
  dependencies: Dependencies,
  desk: Desk,
  call: DialogueCall,
): Promise<CallReport<AnswerReference>> {
  const dialogue = await openDialogue(desk, call);
  const asked: Asked = { role: 'teacher', agent: dialogue.material.instruction.task, call };
  const { shape } = desk.skill.response;
  return shape === undefined
    ? speak(dependencies, desk, asked, dialogue)
    : act(dependencies, desk, asked, dialogue, shape);
}

async function speak(
  dependencies: Dependencies,
  desk: Desk,
  asked: Asked,
  dialogue: Dialogue,
): Promise<CallReport<AnswerReference>> {
  const request = { messages: promptOf(desk, dialogue), shape: null, tools: toolsFor(desk, dialogue) };
  const outcome = saidOrCalled(await desk.askWithTools<string>(asked, request), dialogue);
  return settle(dependencies, desk, asked, outcome, (said) => [
    takeTurn(desk, dialogue, { ...TEACHER, messages: [said], fields: null, ended: false }),
  ]);
}

/** In a dialogue a call is a turn like any other: the world answers it, and nobody asks the teacher again by itself. */
function saidOrCalled(outcome: TurnOutcome<string>, { turns }: Dialogue): CallOutcome<Message> {
  if (outcome.kind === 'made') return { ...outcome, value: { role: 'assistant', content: outcome.value } };
  if (outcome.kind !== 'called') return outcome;
  const { text, toolCalls, ...paid } = outcome;
  const tool_calls = renumbered(toolCalls, turns.length);
  return { ...paid, kind: 'made', value: { role: 'assistant', content: text, tool_calls } };
}

async function act(
  dependencies: Dependencies,
  desk: Desk,
  asked: Asked,
  dialogue: Dialogue,
  name: string,
): Promise<CallReport<AnswerReference>> {
  const shape = answerShapeNamed(name);
  const schema = teacherAnswer(shape, shownIn(desk, dialogue));
  const outcome = await desk.ask(asked, promptOf(desk, dialogue), schema);
  return settle(dependencies, desk, asked, outcome, (fields) => [
    takeTurn(desk, dialogue, {
      ...TEACHER,
      messages: [{ role: 'assistant', content: shape.text(fields) }],
      fields,
      ended: shape.ends(fields),
    }),
  ]);
}

/** The teacher's style, what the layout's system turn says, and everything said. */
function promptOf(desk: Desk, dialogue: Dialogue) {
  const [frame, opening] = desk.prompts.respond(dialogue.opening);
  const said = saidIn(dialogue).filter(({ role }) => role !== 'system');
  return [...(frame === undefined ? [] : [frame]), ...(opening === undefined ? [] : said)];
}

/** Once its calls in a row are used up it is offered none: then it must speak. */
function toolsFor(desk: Desk, { call, material, turns }: Dialogue): OfferedTool[] {
  const { response } = desk.skill;
  return stepsLeft({ response, dialogue: call.dialogue, turns }) > 0 ? apisOf(desk, material) : [];
}
