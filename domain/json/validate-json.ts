import { type OutputUnit, Validator } from '@cfworker/json-schema';
import { isJsonObject, type Json, type JsonObject } from './json';
import { schemaProblem } from './schema-problem';

/** Only the first problems are named: a model that is shown twenty mends none of them. */
const MOST_PROBLEMS = 3;

/** Says that a part is wrong, of which the deeper problems say more. */
const OUTER = ['properties', 'items', 'additionalProperties', '$ref', 'allOf'];

/**
 * Holds a value against a JSON Schema from outside: what is wrong with either, in one sentence; null when it fits. The
 * validator interprets: no schema becomes code.
 */
export function validateJson(schema: Json, value: Json): string | null {
  const unsafe = schemaProblem(schema);
  if (unsafe !== null) return `the JSON Schema cannot be used: ${unsafe}`;
  if (!isJsonObject(schema)) return null;
  const errors = errorsOf(schema, value);
  if (errors === null) return 'the JSON Schema cannot be used: one of its keywords has a value of the wrong type';
  if (errors.length === 0) return null;
  const inner = errors.filter(({ keyword }) => !OUTER.includes(keyword));
  const told = inner.length === 0 ? errors : inner;
  return told
    .slice(0, MOST_PROBLEMS)
    .map(({ instanceLocation, error }) => `${instanceLocation.replace(/^#\/?/, '') || 'the whole'}: ${error}`)
    .join(' ');
}

/** Null where the schema is none: the validator trusts that `enum` is a list, and breaks down where it is a number. */
function errorsOf(schema: JsonObject, value: Json): OutputUnit[] | null {
  try {
    return new Validator(schema, '2020-12', false).validate(value).errors;
  } catch {
    return null; // whatever it trips over stands in the schema: values cannot break it
  }
}
