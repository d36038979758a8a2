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
    const schema = written.get(shape.schema) ?? strictSchema(shape.name, shape.schema, { bounds });
    written.set(shape.schema, schema);
    return { name: shape.name, schema };
  }
}
