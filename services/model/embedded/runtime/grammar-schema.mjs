import { ApiError } from './api-error.mjs';

/** A string without a bound gets this one: without any, one answer in four runs on until the token limit cuts it. */
const LONGEST_STRING = 240;
/** Likewise for lists. */
const LONGEST_LIST = 16;
/** Deeper than any shape; a schema that deep is a mistake or an attack. */
const DEEPEST = 24;

const PLAIN = ['number', 'integer', 'boolean', 'null'];

/**
 * A JSON Schema as the grammar understands it: `anyOf` becomes `oneOf` (it would silently turn into null), a list of types
 * becomes one alternative each, strings and lists get bounds. What the grammar cannot hold to is refused, not ignored.
 */
export function grammarSchema(schema, depth = 0) {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
    throw unsupported('a schema must be an object');
  if (depth > DEEPEST) throw unsupported(`it is nested deeper than ${DEEPEST} levels`);
  const inside = (part) => grammarSchema(part, depth + 1);
  const definitions = schema.$defs === undefined ? {} : { $defs: mapValues(schema.$defs, inside) };
  return { ...one(schema, inside), ...definitions };
}

function one(schema, inside) {
  if (schema.$ref !== undefined) return { $ref: schema.$ref };
  if (schema.const !== undefined) return { const: schema.const };
  if (Array.isArray(schema.enum)) return { enum: schema.enum };
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(alternatives)) return { oneOf: alternatives.map(inside) };
  if (Array.isArray(schema.type))
    return { oneOf: schema.type.map((type) => inside({ ...schema, type, $defs: undefined })) };
  return ofType(schema, inside);
}

function ofType(schema, inside) {
  if (schema.type === 'string') return boundedString(schema);
  if (schema.type === 'array') return boundedList(schema, inside);
  if (schema.type === 'object') return { type: 'object', properties: mapValues(schema.properties ?? {}, inside) };
  if (PLAIN.includes(schema.type)) return { type: schema.type };
  throw unsupported(
    `${JSON.stringify(Object.keys(schema))} is none of object, array, string, number, integer, boolean, null, enum, const, anyOf, $ref`,
  );
}

function boundedString({ minLength = 0, maxLength = Math.max(LONGEST_STRING, minLength) }) {
  return { type: 'string', minLength, maxLength };
}

function boundedList({ items, minItems = 0, maxItems = Math.max(LONGEST_LIST, minItems) }, inside) {
  return { type: 'array', minItems, maxItems, items: inside(items ?? { type: 'string' }) };
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function unsupported(why) {
  return new ApiError(400, `the JSON schema cannot be held to: ${why}`, {
    param: 'response_format',
    code: 'invalid_json_schema',
  });
}
