import type { FlowActivities, WriteCall } from '../domain/contract/activities';
import type { CallReport, InstructionReference } from '../domain/contract/references';
import { instructionsAnswer } from '../domain/shapes/answers';
import { shapeOfTask } from '../domain/skill/shape-of-task';
import { composeInstruction } from './compose-instruction';
import type { Dependencies } from './dependencies';
import { type Asked, type Desk, openDesk, taskOf } from './desk';
import { settle } from './settle';
import { sideBySide } from './side-by-side';
import { toolLoop } from './tool-loop';

/** Seed instruction generation (paper §2, step 2): one writer per task, each returns a list. */
export function writeInstructions(dependencies: Dependencies): FlowActivities['writeInstructions'] {
  return async ({ flow, calls }) => {
    const desk = await openDesk(dependencies, flow);
    return sideBySide(calls, (call) =>
      write(dependencies, call.skill === undefined ? desk : desk.of(call.skill), call),
    );
  };
}

const UNREFINED = {
  parent: null,
  suggestion: null,
  goal: null,
  round: 0,
  unanswerable: false,
  missing: null,
  order: null,
};

async function write(
  dependencies: Dependencies,
  desk: Desk,
  call: WriteCall,
): Promise<CallReport<InstructionReference>> {
  const task = taskOf(desk.skill, call.task.id);
  const { artifact: content } = await desk.load('content', call.content);
  const messages = desk.prompts.write(task, content, call.task);
  const asked: Asked = { role: 'author', agent: task.id, call };
  const { tools, toolRounds } = task.tools === undefined ? desk.skill.instruction : task;
  const loop = await toolLoop(desk, asked, messages, { tools, toolRounds });
  const shape = instructionsAnswer(shapeOfTask(desk.skill, task), call.task.count);
  const outcome = await desk.askWithTools(asked, { ...loop, shape });
  const circumstances = { ...UNREFINED, content: content.id };
  return settle(dependencies, desk, asked, outcome, ({ instructions }) =>
    instructions.map((fields, index) => composeInstruction(desk, task, fields, circumstances, index)),
  );
}
