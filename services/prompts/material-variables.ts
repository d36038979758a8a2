import type { Content, Instruction } from '../../domain/artifact';
import { fieldNames } from '../../domain/shapes/field-names';
import { contentShapesOf } from '../../domain/skill/content-shapes-of';
import { shapeOfTask } from '../../domain/skill/shape-of-task';
import type { Skill } from '../../domain/skill/skill';

export type Variables = Record<string, unknown>;

/**
 * What templates see of contents and instructions. Contents and instructions that users bring have no fields of their own:
 * every name that the skill's shapes know is there then, and empty.
 */
export class MaterialVariables {
  private readonly noData: Variables;
  private readonly noFields: Variables;

  constructor(skill: Skill) {
    const contents = skill.transformation.agents.flatMap((agent) => contentShapesOf(agent));
    const shapes = skill.instruction.tasks.map((task) => shapeOfTask(skill, task));
    this.noData = empty(contents.flatMap(({ schema }) => fieldNames(schema)));
    this.noFields = empty(shapes.flatMap(({ schema }) => fieldNames(schema)));
  }

  ofContent({ title, text, kind, fields }: Content): Variables {
    return { content: { title, text, kind }, data: { ...this.noData, ...fields } };
  }

  ofInstruction({ text, answer, fields }: Instruction): Variables {
    return { instruction: text, answer, fields: { ...this.noFields, ...fields } };
  }
}

function empty(names: readonly string[]): Variables {
  return Object.fromEntries(names.map((name) => [name, null]));
}
