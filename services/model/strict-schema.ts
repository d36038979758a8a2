import { z } from 'zod';

/** A JSON Schema as it is sent: only what strict endpoints take (design §4). */
export type JsonSchema = { [keyword: string]: unknown };

export interface SchemaOptions {
  /** Send lengths, and 240 characters for a string without one: the embedded model's grammar needs them (design §4). */
  bounds: boolean;
}

/** An endless string is the embedded model's usual mishap; this many characters end it (ours, measured). */
const LONGEST_STRING = 240;

/** Whole texts may be longer, but no longer than the embedded model writes in some seconds: about 150 tokens. */
const LONGEST_TEXT = 480;

/** A shape's bound from here on means a whole text; below it a sentence or two, which the embedded model ends sooner. */
const WHOLE_TEXT = 10_000;
const LONGEST_SENTENCE = 80;

/** What the embedded model adds to a longer list is the same again. */
const LONGEST_LIST = 3;

const TYPES: readonly unknown[] = ['object', 'array', 'string', 'number', 'integer', 'boolean'];
const LENGTHS = ['minItems', 'maxItems', 'minLength', 'maxLength'];

/** Said by zod, checked by zod afterwards, and refused by strict endpoints. */
const STRIPPED = [
  '$schema',
  '$id',
  'id',
  'title',
  'default',
  'examples',
  'format',
  'pattern',
  'minimum',
  'maximum',
].concat(['exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'contentEncoding', 'uniqueItems']);

/**
 * A shape as a strict JSON schema: all properties required and no others, bounds stripped.
 * Throws an error that names the shape and the place for anything that strict endpoints refuse.
 */
export function strictSchema(name: string, schema: z.ZodType, options: SchemaOptions): JsonSchema {
  const written: JsonSchema = { ...z.toJSONSchema(schema, { io: 'input' }) };
  const root = new StrictWriter(name, options).node(written, '$');
  if (root.type !== 'object') throw new ShapeNotStrict(name, '$', 'the answer must be an object');
  return root;
}

/** A defect of a shape, not of an answer. */
class ShapeNotStrict extends Error {
  override readonly name = 'ShapeNotStrict';
  constructor(shape: string, path: string, problem: string) {
    super(`The shape "${shape}" cannot be sent to a strict endpoint: at ${path} ${problem}.`);
  }
}

class StrictWriter {
  constructor(
    private readonly shape: string,
    private readonly options: SchemaOptions,
  ) {}

  node(value: unknown, path: string): JsonSchema {
    if (!isNode(value)) throw this.problem(path, 'there is a schema that is not an object');
    if (typeof value.$ref === 'string') return { $ref: value.$ref }; // strict endpoints allow nothing beside it
    const branches = value.anyOf ?? value.oneOf ?? typesApart(value);
    const written = branches === undefined ? this.typed(value, path) : { anyOf: this.branches(branches, path) };
    const definitions = isNode(value.$defs) ? { $defs: this.members(value.$defs, `${path}.$defs`) } : {};
    const description = typeof value.description === 'string' ? { description: value.description } : {};
    return { ...description, ...written, ...definitions };
  }

  private typed(value: JsonSchema, path: string): JsonSchema {
    const choices = 'const' in value ? [value.const] : value.enum;
    this.refuseOthers(value, path);
    const type = value.type ?? (Array.isArray(choices) ? typeOf(choices[0]) : undefined);
    if (!TYPES.includes(type)) throw this.problem(path, `the type ${JSON.stringify(type)} is not allowed`);
    if (Array.isArray(choices)) return this.choices(type, choices, path);
    if (type === 'object') return this.object(value, path);
    if (type === 'array') return { type, items: this.node(value.items, `${path}[]`), ...this.lengths(value) };
    if (type === 'integer' && this.options.bounds) return { type, enum: integersWithin(value) };
    return type === 'string' ? { type, ...this.lengths(value) } : { type };
  }

  private choices(type: unknown, choices: unknown[], path: string): JsonSchema {
    const mixed = choices.some((choice) => typeOf(choice) !== (type === 'integer' ? 'number' : type));
    if (mixed) throw this.problem(path, 'there is a choice between values of different types');
    return { type, enum: choices };
  }

  private object(value: JsonSchema, path: string): JsonSchema {
    const properties = isNode(value.properties) ? this.members(value.properties, path) : {};
    const required = Array.isArray(value.required) ? value.required : [];
    const missing = Object.keys(properties).find((key) => !required.includes(key));
    if (missing !== undefined) throw this.problem(`${path}.${missing}`, 'a property is optional');
    if (isNode(value.additionalProperties) && Object.keys(value.additionalProperties).length > 0)
      throw this.problem(path, 'there is a record; list its properties');
    return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
  }

  private branches(value: unknown, path: string): JsonSchema[] {
    const branches = Array.isArray(value) ? value : [];
    return branches.map((branch, index) =>
      isNode(branch) && branch.type === 'null' ? { type: 'null' } : this.node(branch, `${path}|${index}`),
    );
  }

  private members(value: JsonSchema, path: string): JsonSchema {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.node(inner, `${path}.${key}`)]));
  }

  private lengths(value: JsonSchema): JsonSchema {
    if (!this.options.bounds) return {};
    const given = Object.fromEntries(Object.entries(value).filter(([keyword]) => LENGTHS.includes(keyword)));
    return value.type === 'string'
      ? { ...given, maxLength: longest(given) }
      : { ...given, maxItems: longestList(given) };
  }

  private refuseOthers(value: JsonSchema, path: string): void {
    const known = [
      'type',
      'description',
      'enum',
      'const',
      'properties',
      'required',
      'additionalProperties',
      'items',
      '$defs',
    ];
    const other = Object.keys(value).find((keyword) => ![...known, ...LENGTHS, ...STRIPPED].includes(keyword));
    if (other !== undefined) throw this.problem(path, `"${other}" is not allowed`);
  }

  private problem(path: string, problem: string): ShapeNotStrict {
    return new ShapeNotStrict(this.shape, path, problem);
  }
}

/** `type: [string, null]` as branches, which all strict endpoints know. */
function typesApart(value: JsonSchema): JsonSchema[] | undefined {
  const { type, description: _, ...rest } = value;
  return Array.isArray(type)
    ? type.map((one: unknown) => (one === 'null' ? { type: one } : { ...rest, type: one }))
    : undefined;
}

function longest({ minLength, maxLength }: JsonSchema): number {
  const shortest = typeof minLength === 'number' ? minLength : 0;
  if (typeof maxLength !== 'number') return Math.max(shortest, LONGEST_STRING);
  return Math.max(shortest, Math.min(maxLength, maxLength >= WHOLE_TEXT ? LONGEST_TEXT : LONGEST_SENTENCE));
}

/** Grammars know no bounds of numbers, and the embedded model no measure: it chooses among these. */
const INTEGERS = [0, 1, 2, 3, 5, 10, 20, 50, 100];

function integersWithin({ minimum, maximum }: JsonSchema): number[] {
  const least = typeof minimum === 'number' ? minimum : 0;
  const most = typeof maximum === 'number' ? maximum : Number.POSITIVE_INFINITY;
  const within = INTEGERS.filter((integer) => integer >= least && integer <= most);
  return within.length > 0 ? within : [least];
}

function longestList({ minItems, maxItems }: JsonSchema): number {
  const shortest = typeof minItems === 'number' ? minItems : 0;
  return Math.max(shortest, Math.min(typeof maxItems === 'number' ? maxItems : LONGEST_LIST, LONGEST_LIST));
}

function isNode(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
