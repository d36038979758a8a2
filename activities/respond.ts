import type { Response, Solution } from '../domain/artifact';
import type { FlowActivities, RespondCall } from '../domain/contract/activities';
import type { AnswerReference, CallReport } from '../domain/contract/references';
import type { TurnOutcome } from '../domain/outcome';
import { answerShapeNamed } from '../domain/shapes/answer/registry';
import { teacherAnswer } from '../domain/shapes/answers';
import { withId } from '../services/artifact-id';
import type { Opening } from '../services/prompts/lay-out';
import type { Material } from '../services/prompts/prompts';
import type { Dependencies } from './dependencies';
import { type Asked, type Desk, openDesk } from './desk';
import { loadMaterial } from './load-material';
import { type Made, preview, settle } from './settle';
import { sideBySide } from './side-by-side';
import { teach } from './teach';
import { toolLoop } from './tool-loop';

/** The teacher answers a finished instruction, seeing only what a student would see (paper §2, step 4). */
export function respond(dependencies: Dependencies): FlowActivities['respond'] {
  return async ({ flow, calls }) => {
    const desk = await openDesk(dependencies, flow);
    return sideBySide(calls, (call) =>
      call.dialogue === undefined
        ? answer(dependencies, desk, call)
        : teach(dependencies, desk, { ...call, dialogue: call.dialogue }),
    );
  };
}

async function answer(dependencies: Dependencies, desk: Desk, call: RespondCall): Promise<CallReport<AnswerReference>> {
  const material = await loadMaterial(desk, call.instruction);
  const opening = desk.prompts.layOut(call.layout, material);
  const asked: Asked = { role: 'teacher', agent: material.instruction.task, call };
  const loop = await toolLoop(desk, asked, desk.prompts.respond(opening), desk.skill.response);
  const { shape: name } = desk.skill.response;
  const attempt = call.attempt ?? 0;
  const keep = (said: Said) => [kept(desk, call, material, opening, said)];
  if (name === undefined) {
    const outcome: TurnOutcome<string> = await desk.askWithTools(asked, { ...loop, shape: null, attempt });
    return settle(dependencies, desk, asked, outcome, (text) => keep({ text, fields: null }));
  }
  const shape = answerShapeNamed(name);
  const schema = teacherAnswer(shape, material.content.fields ?? null);
  const outcome = await desk.askWithTools(asked, { ...loop, shape: schema, attempt });
  return settle(dependencies, desk, asked, outcome, (fields) => keep({ text: shape.text(fields), fields }));
}

interface Said {
  text: string;
  fields: Record<string, unknown> | null;
}

/** The answer of the sample, or one of its blind solves. */
function kept(
  desk: Desk,
  { attempt }: RespondCall,
  { instruction }: Material,
  opening: Opening,
  { text, fields }: Said,
): Made<AnswerReference> {
  const parent = instruction.id;
  if (attempt !== undefined) {
    const artifact = withId<Solution>({ kind: 'solution', parent, attempt, text }, desk.flow, attempt);
    return { artifact, reference: { id: artifact.id, preview: preview(text) } };
  }
  const structured = fields === null ? {} : { fields };
  const artifact = withId<Response>(
    { kind: 'response', parent, prompt: opening.user, text, ...withSystem(opening, text), ...structured },
    desk.flow,
    0,
  );
  return { artifact, reference: { id: artifact.id, preview: preview(text) } };
}

function withSystem({ system, user }: Opening, text: string): Pick<Response, 'messages'> {
  if (system === null) return {};
  return {
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
      { role: 'assistant', content: text },
    ],
  };
}
