import type { Instruction } from '../domain/artifact';
import type { InstructionReference } from '../domain/contract/references';
import { randomFrom } from '../domain/draw/random';
import { shapeOfTask } from '../domain/skill/shape-of-task';
import type { Task } from '../domain/skill/skill';
import { shortHash, withId } from '../services/artifact-id';
import type { Desk } from './desk';
import { type Made, preview } from './settle';

/** Numbers that fit PostgreSQL's and JSON's integers alike. */
const ORDERS = 2 ** 31;

/** What an instruction has beside the fields that its agent wrote. */
export type Circumstances = Pick<
  Instruction,
  'parent' | 'suggestion' | 'content' | 'goal' | 'round' | 'unanswerable' | 'missing'
> & {
  /** Kept from the parent when only the content was edited; null draws one. */
  order: number | null;
};

/** Turns an agent's fields into an instruction as a student reads it: we draw where the key stands, not the model. */
export function composeInstruction(
  desk: Desk,
  task: Task,
  fields: Record<string, unknown>,
  circumstances: Circumstances,
  index: number,
): Made<InstructionReference> {
  const shape = shapeOfTask(desk.skill, task);
  const order = circumstances.order ?? drawOrder(desk, fields);
  const shuffle = <T>(items: readonly T[]) => randomFrom(`order-${order}`).shuffle(items);
  const text = shape.text(fields, shuffle);
  const answer = circumstances.unanswerable ? null : shape.answer(fields, shuffle);
  return refer(
    withId<Instruction>(
      { kind: 'instruction', ...circumstances, order, task: task.id, shape: shape.name, fields, text, answer },
      desk.flow,
      index,
    ),
  );
}

export function refer(artifact: Instruction): Made<InstructionReference> {
  const { id, task, unanswerable, text } = artifact;
  return { artifact, reference: { id, task, unanswerable, preview: preview(text) } };
}

function drawOrder(desk: Desk, fields: Record<string, unknown>): number {
  const key = shortHash([desk.run.definition.drawSeed, desk.flow.skill, desk.flow.seed, fields]);
  return randomFrom(key).below(ORDERS);
}
