import type { Response } from '../domain/artifact';
import type { FlowActivities, RespondCall } from '../domain/contract/activities';
import type { CallReport, ResponseReference } from '../domain/contract/references';
import { withId } from '../services/artifact-id';
import type { Dependencies } from './dependencies';
import { type Desk, openDesk } from './desk';
import { loadMaterial } from './load-material';
import { preview, settle } from './settle';
import { sideBySide } from './side-by-side';

/** The teacher answers a finished instruction, seeing only what a student would see (paper §2, step 4). */
export function respond(dependencies: Dependencies): FlowActivities['respond'] {
  return async (request) => {
    const desk = await openDesk(dependencies, request);
    return sideBySide(request.calls, (call) => answer(dependencies, desk, call));
  };
}

async function answer(
  dependencies: Dependencies,
  desk: Desk,
  call: RespondCall,
): Promise<CallReport<ResponseReference>> {
  const { content, instruction } = await loadMaterial(desk, call.instruction);
  const prompt = desk.prompts.layOut(call.layout, content, instruction);
  const asked = { role: 'teacher' as const, agent: instruction.task, call };
  const outcome = await desk.askForText(asked, desk.prompts.respond(prompt));
  return settle(dependencies, desk, asked, outcome, (text) => {
    const artifact = withId<Response>({ kind: 'response', parent: instruction.id, prompt, text }, desk.flow, 0);
    return [{ artifact, reference: { id: artifact.id, preview: preview(text) } }];
  });
}
