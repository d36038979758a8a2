import type { JsonObject } from '../json/json';
import { type Api, apisSchema } from '../shapes/content/api-list';
import type { OfferedTool } from './offered-tool';

/** The APIs of a content's data as tools with JSON-Schema parameters. @throws zod's error where the field holds no API list. */
export function apiTools(apis: unknown): OfferedTool[] {
  return apisSchema.parse(apis).map((api) => ({
    name: api.name,
    description: `${api.description} Returns: ${api.returns}`,
    parameters: {
      type: 'object',
      properties: Object.fromEntries(api.parameters.map((each) => [each.name, propertyOf(each)])),
      required: api.parameters.filter(({ required }) => required).map(({ name }) => name),
      additionalProperties: false,
    },
  }));
}

function propertyOf({ description, type, items, choices }: Api['parameters'][number]): JsonObject {
  const limited: JsonObject = choices.length > 0 && type === 'string' ? { enum: choices } : {};
  const held: JsonObject = type === 'array' && items !== 'none' ? { items: { type: items } } : {};
  return { type, description, ...limited, ...held };
}
