import { z } from 'zod';
import { ANSWER_SHAPES } from '../../../domain/shapes/answer/registry';
import {
  editAnswer,
  instructionsAnswer,
  suggestionsAnswer,
  transformationAnswer,
} from '../../../domain/shapes/answers';
import { CONTENT_SHAPES } from '../../../domain/shapes/content/registry';
import { SHAPES } from '../../../domain/shapes/registry';
import { WORLD_SHAPES } from '../../../domain/shapes/world/registry';
import { strictSchema } from '../../../services/model/strict-schema';
import { notStrict } from '../../support/not-strict';

const sent = (schema: z.ZodType, bounds = false) => strictSchema('thing', schema, { bounds });

test('everything is required, nothing else is allowed, and bounds stay at home', () => {
  const schema = z.object({
    name: z.string().min(2).max(9).regex(/a/).describe('who'),
    age: z.int().min(0).max(120),
    share: z.number().positive(),
    tags: z
      .array(z.enum(['a', 'b']))
      .min(1)
      .max(4),
    kind: z.literal('x'),
    maybe: z.string().nullable(),
  });
  expect(sent(schema)).toEqual({
    type: 'object',
    properties: {
      name: { description: 'who', type: 'string' },
      age: { type: 'integer' },
      share: { type: 'number' },
      tags: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
      kind: { type: 'string', enum: ['x'] },
      maybe: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    },
    required: ['name', 'age', 'share', 'tags', 'kind', 'maybe'],
    additionalProperties: false,
  });
});

test('the embedded model gets the bounds, and 240 characters for a string without one', () => {
  const schema = z.object({
    free: z.string(),
    bound: z.string().max(40),
    long: z.string().min(300),
    endless: z.string().max(40_000),
    list: z.array(z.string()).min(1).max(3),
  });
  expect(sent(schema, true).properties).toEqual({
    free: { type: 'string', maxLength: 240 },
    bound: { type: 'string', maxLength: 40 },
    long: { type: 'string', minLength: 300, maxLength: 300 },
    endless: { type: 'string', maxLength: 480 },
    list: { type: 'array', items: { type: 'string', maxLength: 240 }, minItems: 1, maxItems: 3 },
  });
});

test('a union, a refinement, a preprocessing step and a recursive shape can be sent', () => {
  const node: z.ZodType = z.object({ text: z.string(), children: z.array(z.lazy(() => node)) });
  const schema = z
    .preprocess(
      (value) => value,
      z.object({ either: z.union([z.object({ a: z.string() }), z.object({ b: z.string() })]), node }),
    )
    .transform((value) => ({ ...value, more: 1 }));
  const written = JSON.stringify(sent(schema));
  expect(written).toContain('anyOf');
  expect(written).toContain('$ref');
});

test.each([
  ['an optional property', z.object({ list: z.array(z.object({ a: z.string().optional() })) }), '$.list[].a'],
  ['a record', z.object({ map: z.record(z.string(), z.string()) }), '$.map'],
  ['a tuple', z.object({ pair: z.tuple([z.string(), z.string()]) }), '$.pair'],
  ['anything at all', z.object({ free: z.unknown() }), '$.free'],
  ['a root that is no object', z.array(z.string()), '$'],
  ['a choice of mixed types', z.object({ odd: z.literal(['a', 1]) }), '$.odd'],
])('%s is refused with its place', (_, schema, place) => {
  expect(() => sent(schema)).toThrow(new RegExp(`The shape "thing" .*at ${place.replace(/[$.[\]]/g, '\\$&')} `));
});

test.each(SHAPES.map((shape) => [shape.name, shape] as const))(
  'the shape %s can be sent to a strict endpoint',
  (_, shape) => {
    const answers = [instructionsAnswer(shape, 3), editAnswer(shape, { content: true, unanswerable: false })];
    for (const { schema } of answers) expect(notStrict(sent(schema))).toEqual([]);
  },
);

test.each([
  ...CONTENT_SHAPES.map(({ name, schema }) => ['content', name, schema] as const),
  ...ANSWER_SHAPES.map(({ name, schemaFor }) => ['answer', name, schemaFor(null)] as const),
  ...WORLD_SHAPES.map(({ name, schemaFor }) => ['world', name, schemaFor(2)] as const),
])('the %s %s can be sent to a strict endpoint', (_, __, schema) => {
  expect(notStrict(sent(schema))).toEqual([]);
});

test('the answers of transformers, suggesters and editors can be too', () => {
  const [shape] = SHAPES;
  const unanswerable = shape ? [editAnswer(shape, { content: true, unanswerable: true })] : [];
  for (const { schema } of [transformationAnswer(), suggestionsAnswer(3), ...unanswerable])
    expect(notStrict(sent(schema))).toEqual([]);
});
