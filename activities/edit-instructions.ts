import type { Content, Instruction, Suggestion } from '../domain/artifact';
import type { EditCall, FlowActivities } from '../domain/contract/activities';
import type { CallReport, InstructionReference } from '../domain/contract/references';
import { type Edited, editAnswer } from '../domain/shapes/answers';
import type { ContentShape } from '../domain/shapes/content/content-shape';
import { contentShapeNamed } from '../domain/shapes/content/registry';
import { goalNamed } from '../domain/skill/goal-named';
import { shapeOfTask } from '../domain/skill/shape-of-task';
import type { Goal } from '../domain/skill/skill';
import { withId } from '../services/artifact-id';
import type { Material } from '../services/prompts/prompts';
import { composeInstruction, refer } from './compose-instruction';
import type { Dependencies } from './dependencies';
import { type Desk, openDesk } from './desk';
import { loadMaterial } from './load-material';
import { type Made, settle } from './settle';
import { sideBySide } from './side-by-side';

/** The editors (paper §2, step 3): each carries out one suggestion and returns a whole new instruction. */
export function editInstructions(dependencies: Dependencies): FlowActivities['editInstructions'] {
  return async ({ flow, calls }) => {
    const desk = await openDesk(dependencies, flow);
    return sideBySide(calls, (call) => edit(dependencies, desk, call));
  };
}

async function edit(dependencies: Dependencies, desk: Desk, call: EditCall): Promise<CallReport<InstructionReference>> {
  const { artifact: suggestion } = await desk.load('suggestion', call.suggestion);
  const goal = goalNamed(desk.skill, suggestion.goal);
  const material = await loadMaterial(desk, suggestion.parent);
  const messages = desk.prompts.edit(goal, suggestion, material);
  const { edits, unanswerable } = goal;
  const parts = { content: edits === 'content', contentShape: shapeOf(material.content), unanswerable };
  const shape = editAnswer(shapeOfTask(desk.skill, material.task), parts);
  const asked = { role: 'editor' as const, agent: goal.id, call };
  const outcome = await desk.ask(asked, messages, shape);
  return settle(dependencies, desk, asked, outcome, (edited) => {
    const content = editedContent(desk, material, edited);
    const { instruction: fields, missing } = edited;
    const made = composeEdited(desk, material, { goal, suggestion, round: call.round, content, fields, missing });
    return [{ ...made, besides: content === material.content ? [] : [content] }];
  });
}

/** The content as the editor left it: a new one with its own id, or the same one where the goal edits the instruction. */
function editedContent(
  desk: Desk,
  { content }: Material,
  { title, passage, content: fields }: Pick<Edited, 'title' | 'passage' | 'content'>,
): Content {
  const { transformation } = content;
  const edited = { kind: 'content' as const, parent: content.id, transformation };
  const shape = shapeOf(content);
  if (fields !== null && shape !== null) {
    const read = { title: shape.title(fields), text: shape.text(fields) };
    return withId<Content>({ ...edited, ...read, shape: shape.name, fields }, desk.flow, 0);
  }
  if (passage === null) return content;
  return withId<Content>({ ...edited, title: title ?? content.title, text: passage }, desk.flow, 0);
}

/** Of a content that has data. */
function shapeOf({ shape }: Content): ContentShape | null {
  return shape === undefined ? null : contentShapeNamed(shape);
}

interface Change {
  goal: Goal;
  suggestion: Suggestion;
  round: number;
  content: Content;
  /** Null where the instruction stays word for word. */
  fields: Record<string, unknown> | null;
  missing: string | null;
}

function composeEdited(desk: Desk, { instruction, task }: Material, edited: Change): Made<InstructionReference> {
  const { goal, suggestion, round, content, fields, missing } = edited;
  const circumstances = {
    parent: instruction.id,
    suggestion: suggestion.id,
    content: content.id,
    goal: goal.id,
    round,
    unanswerable: goal.unanswerable,
    missing,
  };
  const order = goal.edits === 'content' ? instruction.order : null;
  if (fields !== null) return composeInstruction(desk, task, fields, { ...circumstances, order }, 0);
  const { id: _parent, ...asItWas } = instruction;
  const answer = goal.unanswerable ? null : instruction.answer;
  return refer(withId<Instruction>({ ...asItWas, ...circumstances, answer }, desk.flow, 0));
}
