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
    ['is nested too deeply', deep, 'nested deeper'],
    ['is too long', { description: 'x'.repeat(30_000) }, 'characters'],
    ['unfolds into thousands of parts', { $ref: '#/$defs/d0', $defs: { ...bomb, d4: {} } }, 'unfolds'],
  ])('%s', (_, schema, reason) => {
    expect(schemaProblem(schema)).toContain(reason);
    expect(validateJson(schema, {})).toContain('cannot be used');
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
