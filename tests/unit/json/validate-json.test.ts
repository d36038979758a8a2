import fc from 'fast-check';
import type { Json } from '../../../domain/json/json';
import { schemaProblem } from '../../../domain/json/schema-problem';
import { validateJson } from '../../../domain/json/validate-json';

const PERSON: Json = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: 'integer' }, pet: { $ref: '#/$defs/Pet' } },
  required: ['name'],
  additionalProperties: false,
  $defs: { Pet: { type: 'object', properties: { legs: { type: 'integer' } }, required: ['legs'] } },
};

describe('a value against a JSON Schema', () => {
  it.each<[string, Json, string | null]>([
    ['fits', { name: 'Ada', age: 36, pet: { legs: 4 } }, null],
    ['lacks a required field', { age: 36 }, 'name'],
    ['has a field of another type', { name: 'Ada', age: 'old' }, 'age'],
    ['has a field too many', { name: 'Ada', shoe: 1 }, 'shoe'],
    ['breaks a rule behind a reference', { name: 'Ada', pet: {} }, 'legs'],
  ])('%s', (_, value, named) => {
    const problem = validateJson(PERSON, value);
    if (named === null) expect(problem).toBeNull();
    else expect(problem).toContain(named);
  });
});

describe('names that every object inherits', () => {
  const parse = (text: string): Json => JSON.parse(text);

  it.each<[string, string, string, string | null]>([
    ['is missing where it is required', '{"required":["toString"]}', '{}', 'toString'],
    ['is missing as the prototype too', '{"required":["__proto__"]}', '{}', '__proto__'],
    ['is one too many', '{"properties":{"a":{}},"additionalProperties":false}', '{"__proto__":{}}', '__proto__'],
    ['is a property like any other', '{"properties":{"__proto__":{"type":"string"}}}', '{"__proto__":"a"}', null],
    ['is not taken for a property', '{"properties":{"constructor":{"type":"string"}}}', '{}', null],
  ])('one of them %s', (_, schema, value, named) => {
    const problem = validateJson(parse(schema), parse(value));
    if (named === null) expect(problem).toBeNull();
    else expect(problem).toContain(named);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a schema from outside is refused that', () => {
  const deep = Array.from({ length: 40 }).reduce<Json>((inner) => ({ items: inner }), {});
  const bomb = Object.fromEntries(
    Array.from({ length: 4 }, (_, n) => [
      `d${n}`,
      { allOf: Array.from({ length: 6 }, () => ({ $ref: `#/$defs/d${n + 1}` })) },
    ]),
  );
  it.each<[string, Json, string]>([
    ['is no object', [], 'not an object'],
    ['leads out of the document', { $ref: 'https://example.com/schema.json' }, 'leads out of the document'],
    ['leads to a file', { $ref: 'file:///etc/passwd' }, 'leads out of the document'],
    ['leads nowhere', { $ref: '#/$defs/Nobody' }, 'leads nowhere'],
    ['goes in a circle', { $ref: '#' }, 'goes in a circle'],
    ['has a regular expression', { type: 'string', pattern: '(a+)+$' }, '"pattern" is not allowed'],
    [
      'has regular expressions for names',
      { patternProperties: { '(a+)+$': {} } },
      '"patternProperties" is not allowed',
    ],
    ['is nested too deeply', deep, 'nested deeper'],
    ['is too long', { description: 'x'.repeat(30_000) }, 'characters'],
    ['unfolds into thousands of parts', { $ref: '#/$defs/d0', $defs: { ...bomb, d4: {} } }, 'unfolds'],
    ['leads to what every object inherits', { $ref: '#/constructor' }, 'leads nowhere'],
    ['leads to the prototype', { $ref: '#/__proto__/toString' }, 'leads nowhere'],
  ])('%s', (_, schema, reason) => {
    expect(schemaProblem(schema)).toContain(reason);
    expect(validateJson(schema, {})).toContain('cannot be used');
  });

  it.each<[string, Json]>([
    ['an enum that is no list', { enum: 5 }],
    ['an enum that is an object', { properties: { a: { enum: { some: 1 } } } }],
    ['branches that are no list', { anyOf: 'either' }],
    ['required names that are a number', { required: 7 }],
    ['properties that are a number', { properties: 3 }],
  ])('has %s, or says nothing by it, is never an exception', (_, schema) => {
    const problem = validateJson(schema, { a: 1 });
    expect(problem ?? 'the JSON Schema cannot be used').toContain('the JSON Schema cannot be used');
  });

  it('whatever a keyword of it holds, the answer is a sentence or null', () => {
    const keywords = [
      'type',
      'enum',
      'const',
      'properties',
      'required',
      'items',
      'prefixItems',
      'additionalProperties',
    ];
    const more = ['anyOf', 'oneOf', 'allOf', 'not', 'if', 'then', 'minLength', 'maximum', 'contains', 'propertyNames'];
    const schema = fc.dictionary(fc.constantFrom(...keywords, ...more), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(schema, fc.jsonValue({ maxDepth: 2 }), (written, value) => {
        const problem = validateJson(plain(written), plain(value));
        expect(problem === null || problem.length > 0).toBe(true);
      }),
    );
  });

  it('whatever the schema and the value, the answer is a sentence or null', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (schema, value) => {
        const problem = validateJson(JSON.parse(schema), JSON.parse(value));
        expect(problem === null || problem.length > 0).toBe(true);
      }),
    );
  });
});

/** Without the objects of fast-check that have no prototype. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
