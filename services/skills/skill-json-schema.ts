import { z } from 'zod';
import { CHECKS } from '../../domain/checks/registry';
import { ANSWER_SHAPES } from '../../domain/shapes/answer/registry';
import { CONTENT_SHAPES } from '../../domain/shapes/content/registry';
import { SHAPES } from '../../domain/shapes/registry';
import { WORLD_SHAPES } from '../../domain/shapes/world/registry';
import { skillSchema } from '../../domain/skill/skill';
import { TOOLS } from '../../domain/tools/registry';

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
  if (last === 'shape') schema.enum = names(path.includes('response') ? ANSWER_SHAPES : SHAPES);
  if (last === 'makes') schema.enum = names(path.includes('world') ? WORLD_SHAPES : CONTENT_SHAPES);
  if (last === 'use') schema.enum = names(TOOLS);
  if (last === 'items' && before === 'tools') schema.enum = names(TOOLS);
  if (last === 'items' && before === 'checks') schema.enum = names(CHECKS);
}

function names(named: readonly { name: string }[]): string[] {
  return named.map(({ name }) => name);
}
