import { runModule } from '../../support/run-module';

const RUNTIME = './services/model/embedded/runtime';

function grammarSchema(schema: unknown): Promise<unknown> {
  return runModule(`import { grammarSchema } from '${RUNTIME}/grammar-schema.mjs';
    try { print(grammarSchema(${JSON.stringify(schema)})); } catch (error) { print(error.body.error.message); }`);
}

test('a string without a bound gets one, a bound that is sent stays', async () => {
  expect(await grammarSchema({ type: 'string' })).toEqual({ type: 'string', minLength: 0, maxLength: 240 });
  expect(await grammarSchema({ type: 'string', maxLength: 900 })).toEqual({
    type: 'string',
    minLength: 0,
    maxLength: 900,
  });
  expect(await grammarSchema({ type: 'string', minLength: 300 })).toEqual({
    type: 'string',
    minLength: 300,
    maxLength: 300,
  });
});

test('anyOf and lists of types become oneOf, which the grammar understands', async () => {
  const bounded = { type: 'string', minLength: 0, maxLength: 5 };
  expect(await grammarSchema({ anyOf: [{ type: 'string', maxLength: 5 }, { type: 'null' }] })).toEqual({
    oneOf: [bounded, { type: 'null' }],
  });
  expect(await grammarSchema({ type: ['string', 'null'], maxLength: 5 })).toEqual({
    oneOf: [bounded, { type: 'null' }],
  });
});

test('objects, lists, enums and definitions keep what the grammar can hold to', async () => {
  const schema = {
    type: 'object',
    required: ['a'],
    additionalProperties: false,
    properties: {
      a: { type: 'array', minItems: 2, maxItems: 3, items: { $ref: '#/$defs/kind' } },
      n: { type: 'integer', minimum: 1 },
    },
    $defs: { kind: { enum: ['x', 'y'] } },
  };
  expect(await grammarSchema(schema)).toEqual({
    type: 'object',
    properties: {
      a: { type: 'array', minItems: 2, maxItems: 3, items: { $ref: '#/$defs/kind' } },
      n: { type: 'integer' },
    },
    $defs: { kind: { enum: ['x', 'y'] } },
  });
});

test('a schema that the grammar would ignore or that never ends is refused', async () => {
  expect(await grammarSchema({ type: 'text' })).toMatch(/cannot be held to/);
  expect(await grammarSchema({})).toMatch(/cannot be held to/);
  expect(await grammarSchema('string')).toMatch(/must be an object/);
  const deep = Array.from({ length: 40 }).reduce<object>((items) => ({ type: 'array', items }), { type: 'null' });
  expect(await grammarSchema(deep)).toMatch(/nested deeper/);
});
