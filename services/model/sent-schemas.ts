import type { Provider } from '../../domain/model-settings';
import type { AnswerShape } from './gateway';
import type { Question } from './request-body';
import { type JsonSchema, strictSchema } from './strict-schema';

/** Writes each shape's schema once: shapes live as long as the process, calls are many. */
export class SentSchemas {
  private readonly plain = new WeakMap<object, JsonSchema>();
  private readonly bounded = new WeakMap<object, JsonSchema>();

  of<T>(shape: AnswerShape<T> | null, provider: Provider): Question['shape'] {
    if (shape === null) return null;
    const bounds = provider === 'embedded';
    const written = bounds ? this.bounded : this.plain;
    const schema = written.get(shape.schema) ?? this.write(shape, bounds);
    written.set(shape.schema, schema);
    return { name: shape.name, schema };
  }

  private write<T>({ name, schema, mayDecline }: AnswerShape<T>, embedded: boolean): JsonSchema {
    const strict = strictSchema(name, schema, { bounds: embedded });
    return embedded && mayDecline ? withoutDeclining(strict) : strict;
  }
}

/**
 * The embedded model cannot tell whether a seed fits, and declines every other one at random: its grammar leaves it no
 * choice (ours), and it writes as many of a list as are wanted. Any other model is asked.
 */
function withoutDeclining(schema: JsonSchema): JsonSchema {
  const properties = Object.entries(isObject(schema.properties) ? schema.properties : {});
  const never = { declined: { type: 'boolean', enum: [false] }, reason: { type: 'string', enum: [''] } };
  return { ...schema, properties: { ...Object.fromEntries(properties.map(filled)), ...never } };
}

function filled([name, value]: [string, unknown]): [string, unknown] {
  return [name, isObject(value) && value.type === 'array' ? { ...value, minItems: value.maxItems } : value];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
