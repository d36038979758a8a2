import { z } from 'zod';
import { CHECKS } from '../../domain/checks/registry';
import { SHAPES } from '../../domain/shapes/registry';
import { skillSchema } from '../../domain/skill/skill';

/** The format of skill files as JSON Schema (draft 7, which editors know best), with the names of shapes and checks. */
export function skillJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(skillSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema, path }) => nameChoices(jsonSchema, path),
  });
}

function nameChoices(schema: { enum?: unknown[] }, path: readonly PropertyKey[]): void {
  const [last, before] = [path.at(-1), path.at(-2)];
  if (last === 'shape') schema.enum = SHAPES.map(({ name }) => name);
  if (last === 'items' && before === 'checks') schema.enum = CHECKS.map(({ name }) => name);
}
