import { apiDescription } from '../../../services/seeds/readers/api-description';

const read = (text: string) => apiDescription.read(Buffer.from(text));

const PETS = {
  openapi: '3.1.0',
  info: { title: 'Pets' },
  paths: {
    '/pets/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: { summary: 'One pet', responses: { 200: { $ref: '#/components/responses/Pet' } } },
      delete: { summary: 'Forget a pet', responses: {} },
    },
  },
  components: {
    responses: { Pet: { description: 'A pet', content: { schema: { $ref: '#/components/schemas/Pet' } } } },
    schemas: { Pet: { type: 'object', properties: { parent: { $ref: '#/components/schemas/Pet' } } } },
  },
};

function documents(text: string) {
  const found = read(text);
  if (!Array.isArray(found)) throw new Error(found.reason);
  return found.map(({ title, blocks }) => ({ title, text: blocks.map((block) => block.text).join('') }));
}

describe('an OpenAPI description', () => {
  it('is a seed for each operation, with the parameters of its path and its references in place', () => {
    const [get, remove] = documents(JSON.stringify(PETS));
    expect([get?.title, remove?.title]).toEqual(['GET /pets/{id}', 'DELETE /pets/{id}']);
    expect(JSON.parse(get?.text ?? '')).toMatchObject({
      method: 'get',
      parameters: [{ name: 'id' }],
      responses: { 200: { description: 'A pet' } },
    });
  });

  it('may be YAML, and goes in no circle', () => {
    const text = documents(
      'openapi: 3.0.0\npaths:\n  /a:\n    get: { responses: { $ref: "#/x" } }\nx: { inside: { $ref: "#/x" } }\n',
    )[0]?.text;
    expect(JSON.parse(text ?? '').responses).toEqual({ inside: { $ref: '#/x' } });
  });

  it('takes names that every object inherits for names', () => {
    const responses =
      '{"200":{"$ref":"#/constructor"},"400":{"$ref":"#/__proto__/x"},"__proto__":{"description":"ours"}}';
    const [document] = documents(`{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":${responses}}}}}`);
    expect(JSON.stringify(JSON.parse(document?.text ?? '').responses)).toBe(responses);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('follows no reference out of the document', () => {
    const outside = { $ref: 'https://example.com/pet.json' };
    const text = documents(JSON.stringify({ openapi: '3.1.0', paths: { '/a': { get: { responses: outside } } } }))[0]
      ?.text;
    expect(JSON.parse(text ?? '').responses).toEqual(outside);
  });
});

describe('a JSON Schema', () => {
  it('is one seed named by its title', () => {
    expect(documents('{"$schema": "x", "title": "Order", "type": "object"}')).toMatchObject([{ title: 'Order' }]);
  });
});

describe('other JSON and YAML', () => {
  const tripling = Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [`d${n}`, Array.from({ length: 3 }, () => ({ $ref: `#/d${n + 1}` }))]),
  );
  it.each([
    ['settings', '{"compilerOptions": {}}', 'format', 'neither an OpenAPI description nor a JSON Schema'],
    ['a list', '[1, 2]', 'format', 'neither'],
    ['broken YAML', 'a: [1', 'format', 'cannot be read'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'format', 'cannot be read'],
    [
      'references that triple at each step',
      JSON.stringify({ openapi: '3', paths: { '/a': { get: { responses: { $ref: '#/d0' } } } }, ...tripling }),
      'large',
      'too much',
    ],
  ])('%s is left out with the reason', (_, text, rule, reason) => {
    expect(read(text)).toMatchObject({ rule, reason: expect.stringContaining(reason) });
  });
});
