import type { Content, Instruction } from '../../domain/artifact';
import { finalShapeOf } from '../../domain/skill/content-shapes-of';
import { shapeOfTask } from '../../domain/skill/shape-of-task';
import type { Skill, Task } from '../../domain/skill/skill';
import type { Transformation } from '../../domain/skill/transformation';
import type { Material } from '../../services/prompts/prompts';
import { CONTENT_SAMPLES } from './content-samples';
import { SHAPE_SAMPLES } from './shape-samples';

export const CONTENT: Content = {
  kind: 'content',
  id: 'c',
  parent: null,
  transformation: 'identity',
  title: 'Fog',
  text: 'The fog came in.',
};

export const INSTRUCTION: Instruction = {
  kind: 'instruction',
  id: 'i',
  parent: null,
  suggestion: null,
  content: 'c',
  task: 't',
  goal: null,
  round: 0,
  order: 1,
  shape: 'question',
  fields: { question: 'What came in?', answer: 'the fog' },
  text: 'What came in?',
  answer: 'the fog',
  unanswerable: false,
  missing: null,
};

/** Every task of a skill with what may stand before its agents: a content of each shape that reaches it, a right instruction. */
export function materialsOf(skill: Skill): Material[] {
  return skill.transformation.agents.flatMap((agent) => {
    const tasks = skill.instruction.tasks.filter(({ id }) => agent.tasks?.includes(id) ?? true);
    return tasks.map((task) => ({ content: contentOf(agent), instruction: instructionFor(skill, task), task }));
  });
}

export function contentOf(agent: Transformation): Content {
  const shape = finalShapeOf(agent);
  const fields = CONTENT_SAMPLES[shape.name] ?? {};
  return { ...CONTENT, shape: shape.name, fields, title: shape.title(fields), text: shape.text(fields) };
}

function instructionFor(skill: Skill, task: Task): Instruction {
  const shape = shapeOfTask(skill, task);
  const fields = SHAPE_SAMPLES[shape.name] ?? {};
  const inOrder = <T>(items: readonly T[]) => [...items];
  const text = shape.text(fields, inOrder);
  return { ...INSTRUCTION, task: task.id, shape: shape.name, fields, text, answer: shape.answer(fields, inOrder) };
}
