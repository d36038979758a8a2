import { shapeNamed } from '../shapes/registry';
import type { InstructionShape } from '../shapes/shape';
import type { Skill, Task } from './skill';

/** A task's own shape, else its skill's. */
export function shapeOfTask(skill: Skill, task: Task): InstructionShape {
  const name = task.shape ?? skill.instruction.shape;
  const shape = shapeNamed(name);
  if (shape === undefined) throw new Error(`there is no shape ${name}`);
  return shape;
}
